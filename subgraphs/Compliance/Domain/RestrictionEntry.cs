namespace Subgraphs.Compliance.Domain;

/// <summary>An instrument on a tenant's restricted or watch list.</summary>
public sealed class RestrictionEntry
{
    public required Guid TenantId { get; init; }

    public required string Isin { get; init; }

    public required DateOnly Since { get; init; }

    public required RestrictionLevel Level { get; init; }

    public required string Reason { get; init; }

    /// <summary>The last day; null where it is open.</summary>
    public DateOnly? Until { get; set; }

    public bool IsInEffectOn(DateOnly date) => Since <= date && (Until is not { } until || date <= until);
}
