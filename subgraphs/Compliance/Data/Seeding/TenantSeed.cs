using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Disclosure;

namespace Subgraphs.Compliance.Data.Seeding;

/// <summary>What a sample tenant begins with.</summary>
/// <param name="Slug">The tenant.</param>
/// <param name="Regimes">Codes of its regimes, the house rules besides.</param>
/// <param name="Overrides">Rule, own threshold, own severity.</param>
/// <param name="Restrictions">Symbols in the simulated and in the real market, of which the one that is there counts; level and reason.</param>
internal sealed record TenantSeed(
    string Slug,
    IReadOnlyList<string> Regimes,
    IReadOnlyList<(string RuleId, decimal? Threshold, Severity? Severity)> Overrides,
    IReadOnlyList<(string Simulated, string Real, RestrictionLevel Level, string Reason)> Restrictions)
{
    /// <summary>The firm first, then those of its portfolios that it says something of.</summary>
    public IReadOnlyList<ReportingSeed> Reporting { get; init; } = [];

    /// <summary>What the tenant is as a holder of shares; null where it has said nothing.</summary>
    public (HoldingPurpose Purpose, FilerKind Filer, string FilerName)? Profile { get; init; }
}
