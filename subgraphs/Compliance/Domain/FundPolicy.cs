namespace Subgraphs.Compliance.Domain;

/// <summary>What a tenant said of one of its funds: of which type it is, or that an instrument follows its name.</summary>
public sealed class FundPolicy
{
    public required Guid TenantId { get; init; }

    /// <summary>The portfolio that the fund is.</summary>
    public required string PortfolioId { get; init; }

    public required FundPolicyKind Kind { get; init; }

    /// <summary>The instrument that follows the name; empty where the type of the fund is said.</summary>
    public required string Isin { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day; null where it is open.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>True where it is of the fund itself: it is of one type on a day.</summary>
    public bool IsOfType => Kind != FundPolicyKind.Name;

    public bool IsInEffectOn(DateOnly date) => ValidFrom <= date && (ValidTo is not { } end || date <= end);

    /// <summary>True where both are in effect on some day.</summary>
    public bool Overlaps(FundPolicy other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (ValidTo ?? DateOnly.MaxValue);
    }

    /// <summary>Those in effect on a date, by portfolio.</summary>
    public static ILookup<string, FundPolicy> InEffectOn(IEnumerable<FundPolicy> policies, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return policies.Where(policy => policy.IsInEffectOn(date)).ToLookup(policy => policy.PortfolioId, StringComparer.Ordinal);
    }
}
