using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.Notices;

namespace Subgraphs.Compliance.Data.Notices;

/// <summary>Of which leveraged instruments a tenant's clients were not told in time.</summary>
/// <param name="Followed">The portfolios that are monitored.</param>
/// <param name="ByPortfolio">Levels by instrument.</param>
internal sealed record OverdueNotices(IReadOnlySet<string> Followed, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ByPortfolio)
{
    private static readonly OverdueNotices Nobody = new(new HashSet<string>(), new Dictionary<string, IReadOnlyDictionary<string, int>>());
    private static readonly Dictionary<string, int> None = [];

    /// <summary>Two statements, however many portfolios; none for none.</summary>
    public static async Task<OverdueNotices> ReadAsync(ComplianceContext db, IEnumerable<string> portfolioIds, DateOnly date, CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolioIds.Distinct(StringComparer.Ordinal)];
        if (ids.Length == 0)
        {
            return Nobody;
        }

        var followed = await db.MonitoredPortfolios.AsNoTracking().Where(row => ids.Contains(row.PortfolioId)).Select(row => row.PortfolioId).ToListAsync(cancellationToken);
        var overdue = await db.ClientNotices.AsNoTracking()
            .Where(row => ids.Contains(row.PortfolioId) && row.RuleId == LeveragedNotices.RuleId && row.DueOn < date && (row.ToldOn == null || row.ToldOn > date))
            .Select(row => new { row.PortfolioId, row.Isin, row.Level })
            .ToListAsync(cancellationToken);
        return new OverdueNotices(
            followed.ToHashSet(StringComparer.Ordinal),
            overdue.GroupBy(row => row.PortfolioId, StringComparer.Ordinal).ToDictionary(
                portfolio => portfolio.Key,
                IReadOnlyDictionary<string, int> (portfolio) => portfolio.GroupBy(row => row.Isin!, StringComparer.Ordinal)
                    .ToDictionary(instrument => instrument.Key, instrument => instrument.Max(row => row.Level), StringComparer.Ordinal),
                StringComparer.Ordinal));
    }

    /// <summary>Levels by instrument of a portfolio; null where it is not followed.</summary>
    public IReadOnlyDictionary<string, int>? Of(string portfolioId) => Followed.Contains(portfolioId) ? ByPortfolio.GetValueOrDefault(portfolioId, None) : null;
}
