using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Notices;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>What this subgraph adds to <c>Portfolio</c>.</summary>
[ObjectType<Portfolio>]
[Key("id")]
internal static class PortfolioType
{
    private const string Required
        = "kind clientClassification baseCurrency cash { amount currency } netAssetValue { amount currency } holdings { isin issuerLei quantity votingFraction marketValueBase { amount currency } }";

    /// <summary>The argument repeats that of the owner; the value is what the gateway brought, which is that of the business date.</summary>
    [External]
    public static Money? GetNetAssetValue([Parent(nameof(Portfolio.NetAssetValue))] Portfolio portfolio, DateOnly? on)
        => on is null ? portfolio.NetAssetValue : null;

    [BatchResolver]
    [Requires(Required)]
    [RequiresScopes("compliance:read", "portfolio:read")]
    [Cost(30)]
    public static async Task<IReadOnlyList<ComplianceStatus?>> GetComplianceStatusAsync(
        [Parent] IReadOnlyList<Portfolio> portfolios,
        ComplianceContext db,
        PriceRunContext prices,
        BusinessDates dates,
        PortfolioEvaluation evaluation,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        var date = dates.Of(caller);
        var isins = portfolios.SelectMany(portfolio => portfolio.Holdings ?? []).Select(holding => holding.Isin);
        var rules = await TenantRules.ReadAsync(db, prices, portfolios.Select(portfolio => portfolio.Id), isins, date, cancellationToken);
        var protectedByNotices = portfolios.Where(portfolio => portfolio.ClientClassification == ClientClassification.Retail
            && portfolio.Holdings?.Any(holding => rules.Leveraged.Contains(holding.Isin)) == true);
        var overdue = await OverdueNotices.ReadAsync(db, protectedByNotices.Select(portfolio => portfolio.Id), date, cancellationToken);
        return
        [
            .. portfolios.Select(portfolio => evaluation.Evaluate(
                rules.Activations, rules.Overrides, rules.InputOf(PortfolioMapping.ToFacts(portfolio)) with { OverdueNotices = overdue.Of(portfolio.Id) })),
        ];
    }

    /// <summary>portfolio says which portfolios are the tenant's own; here every id is one, with what the gateway brought.</summary>
    [ReferenceResolver]
    public static IReadOnlyList<Portfolio?> GetPortfolios(IReadOnlyList<Portfolio> representations) => representations;
}
