using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>The limits of portfolios and what strains them.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioLimits
{
    [BatchResolver, RequiresScopes("portfolio:risk"), ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<IReadOnlyList<RiskLimit>?>> GetRiskLimitsAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] IReadOnlyList<InvestmentPortfolio> portfolios,
        PortfolioContext db,
        CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id)];
        var limits = (await db.RiskLimits.AsNoTracking().Where(limit => ids.Contains(limit.PortfolioId)).OrderBy(limit => limit.Id).ToListAsync(cancellationToken))
            .ToLookup(limit => limit.PortfolioId, StringComparer.Ordinal);
        return [.. ids.Select(id => limits[id].ToList())];
    }

    [BatchResolver, RequiresScopes("portfolio:risk"), ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<IReadOnlyList<RiskAlert>?>> GetAlertsAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] IReadOnlyList<InvestmentPortfolio> portfolios,
        [DefaultValue(true)] bool unacknowledgedOnly,
        [DefaultValue(50)] int first,
        PortfolioContext db,
        CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id)];
        var alerts = (await db.Portfolios.Where(portfolio => ids.Contains(portfolio.Id))
                .SelectMany(portfolio => db.RiskAlerts.AsNoTracking()
                    .Where(alert => alert.PortfolioId == portfolio.Id && (!unacknowledgedOnly || alert.AcknowledgedAt == null))
                    .OrderBy(alert => alert.ClosedAt == null ? 0 : 1)

                    // A severity is a word in the database, and words are ordered by their letters.
                    .ThenBy(alert => alert.Severity == Severity.Critical ? 0 : alert.Severity == Severity.Breach ? 1 : 2)
                    .ThenByDescending(alert => alert.Id)
                    .Take(first))
                .ToListAsync(cancellationToken))
            .OrderBy(alert => alert.ClosedAt is not null)
            .ThenByDescending(alert => alert.Severity)
            .ThenByDescending(alert => alert.Id, StringComparer.Ordinal)
            .ToLookup(alert => alert.PortfolioId, StringComparer.Ordinal);
        return [.. ids.Select(id => alerts[id].ToList())];
    }
}
