using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;

namespace Subgraphs.Compliance.Data;

/// <summary>What one tenant is held to on a date, read once for however many portfolios.</summary>
/// <param name="Activations">Its regimes.</param>
/// <param name="Overrides">Its own thresholds and severities.</param>
/// <param name="Restrictions">Those in effect on the date.</param>
/// <param name="Policies">What it said of the funds asked for and is in effect on the date, by portfolio.</param>
/// <param name="PriceAges">Age of the last close in sessions, of the instruments asked for.</param>
/// <param name="Funds">Which of them are units of funds.</param>
/// <param name="Leveraged">Which of them are leveraged.</param>
/// <param name="Date">The business date.</param>
internal sealed record TenantRules(
    IReadOnlyList<RegimeActivation> Activations,
    IReadOnlyList<RuleOverride> Overrides,
    IReadOnlyList<RestrictionEntry> Restrictions,
    ILookup<string, FundPolicy> Policies,
    IReadOnlyDictionary<string, int> PriceAges,
    IReadOnlySet<string> Funds,
    IReadOnlySet<string> Leveraged,
    DateOnly Date)
{
    /// <summary>Six statements, five where it is not said which portfolios; two more where something is held that only the tenant knows.</summary>
    public static async Task<TenantRules> ReadAsync(
        ComplianceContext db, PriceRunContext prices, IEnumerable<string> portfolioIds, IEnumerable<string> isins, DateOnly date, CancellationToken cancellationToken)
    {
        var activations = await db.Activations.AsNoTracking().ToListAsync(cancellationToken);
        var overrides = await db.Overrides.AsNoTracking().ToListAsync(cancellationToken);
        var restrictions = (await db.Restrictions.AsNoTracking().ToListAsync(cancellationToken)).Where(entry => entry.IsInEffectOn(date)).ToList();
        string[] ids = [.. portfolioIds.Distinct(StringComparer.Ordinal)];
        IReadOnlyList<FundPolicy> policies = ids.Length == 0 ? [] : await db.FundPolicies.AsNoTracking().Where(row => ids.Contains(row.PortfolioId)).ToListAsync(cancellationToken);
        string[] wanted = [.. isins.Distinct(StringComparer.Ordinal)];
        var runs = await prices.PriceRuns.Where(run => wanted.Contains(run.Isin) && run.From <= date).ToListAsync(cancellationToken);
        var known = await prices.Instruments.Where(row => wanted.Contains(row.Isin)).Select(row => new { row.Isin, row.IsFund, row.IsLeveraged }).ToListAsync(cancellationToken);
        var own = await OwnMarket.ReadAsync(db, [.. wanted.Except(known.Select(row => row.Isin), StringComparer.Ordinal)], cancellationToken);
        var funds = known.Where(row => row.IsFund).Select(row => row.Isin).Concat(own.Facts.Where(fact => fact.IsFund).Select(fact => fact.Isin));
        var leveraged = known.Where(row => row.IsLeveraged).Select(row => row.Isin).Concat(own.Facts.Where(fact => fact.IsLeveraged).Select(fact => fact.Isin));
        return new TenantRules(
            activations, overrides, restrictions, FundPolicy.InEffectOn(policies, date), Domain.Evaluation.PriceAges.On(runs.Concat(own.Runs), date), funds.ToHashSet(StringComparer.Ordinal),
            leveraged.ToHashSet(StringComparer.Ordinal), date);
    }

    /// <summary>All that rules look at for one portfolio.</summary>
    public EvaluationInput InputOf(PortfolioFacts facts) => new(facts, Restrictions, PriceAges, Date) { Policies = Policies, Funds = Funds, Leveraged = Leveraged };
}
