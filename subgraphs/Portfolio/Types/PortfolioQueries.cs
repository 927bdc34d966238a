using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>The caller's own portfolios: the context is over the caller's tenant, so an id of another tenant is an unknown one.</summary>
[QueryType]
internal static class PortfolioQueries
{
    [UseSingleOrDefault, RequiresScopes("portfolio:read")]
    public static IQueryable<InvestmentPortfolio> GetPortfolio([ID] string id, PortfolioContext db)
        => db.Portfolios.Where(portfolio => portfolio.Id == id);

    [UsePaging(KeyProperty = nameof(InvestmentPortfolio.Id), DefaultPageSize = 20), RequiresScopes("portfolio:read")]
    public static IQueryable<InvestmentPortfolio> GetPortfolios(PortfolioContext db) => db.Portfolios;

    [RequiresScopes("portfolio:risk"), ListSize(AssumedSize = 20)]
    public static IReadOnlyList<StressScenario> GetStressScenarios() => StressScenarios.All;
}
