namespace Subgraphs.Compliance.Domain;

/// <summary>A tenant's decision to be held to a regime.</summary>
public sealed class RegimeActivation
{
    public required Guid TenantId { get; init; }

    public required string RegimeCode { get; init; }

    public required DateOnly ActiveFrom { get; set; }

    /// <summary>The last day; null where it is open.</summary>
    public DateOnly? ActiveTo { get; set; }

    /// <summary>The subject of who asked to end it; a second person has to confirm.</summary>
    public string? DeactivationRequestedBy { get; set; }

    public string? DeactivationReason { get; set; }

    /// <summary>The second person.</summary>
    public string? DeactivationConfirmedBy { get; set; }

    public bool IsActiveOn(DateOnly date) => ActiveFrom <= date && (ActiveTo is not { } to || date <= to);
}
