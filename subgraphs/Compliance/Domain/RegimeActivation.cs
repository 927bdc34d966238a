namespace Subgraphs.Compliance.Domain;

/// <summary>A tenant's decision to be held to a regime.</summary>
public sealed class RegimeActivation
{
    public required Guid TenantId { get; init; }

    public required string RegimeCode { get; init; }

    public required DateOnly ActiveFrom { get; init; }

    public DateOnly? ActiveTo { get; init; }

    /// <summary>The subject of who asked to end it; a second person has to confirm.</summary>
    public string? DeactivationRequestedBy { get; init; }

    public bool IsActiveOn(DateOnly date) => ActiveFrom <= date && (ActiveTo is not { } to || date <= to);
}
