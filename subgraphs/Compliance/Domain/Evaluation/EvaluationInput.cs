namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>All that rules look at.</summary>
/// <param name="Facts">The portfolio.</param>
/// <param name="Restrictions">The tenant's restrictions that are in effect on the date.</param>
/// <param name="PriceAges">Age of the last close in sessions of its venue, by ISIN; an ISIN that is not there has no known price.</param>
/// <param name="Date">The business date.</param>
public sealed record EvaluationInput(
    PortfolioFacts Facts,
    IReadOnlyList<RestrictionEntry> Restrictions,
    IReadOnlyDictionary<string, int> PriceAges,
    DateOnly Date)
{
    private static readonly ILookup<string, FundPolicy> NoPolicies = Array.Empty<FundPolicy>().ToLookup(policy => policy.PortfolioId, StringComparer.Ordinal);

    /// <summary>What the tenant said of its funds and is in effect on the date, by portfolio.</summary>
    public ILookup<string, FundPolicy> Policies { get; init; } = NoPolicies;

    /// <summary>What it said of this portfolio; nothing where it is not known which one it is.</summary>
    public IEnumerable<FundPolicy> FundPolicies => Facts.PortfolioId is { } id ? Policies[id] : [];

    /// <summary>The ISINs of units of funds: no issuer's votes hang on them.</summary>
    public IReadOnlySet<string> Funds { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The ISINs of leveraged instruments.</summary>
    public IReadOnlySet<string> Leveraged { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Of the leveraged instruments of which a notice was due and the client was not told, the level; null where the portfolio is not followed.</summary>
    public IReadOnlyDictionary<string, int>? OverdueNotices { get; init; }
}
