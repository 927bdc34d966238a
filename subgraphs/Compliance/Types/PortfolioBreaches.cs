using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>What portfolios break.</summary>
[ExtendObjectType<Portfolio>]
internal static class PortfolioBreaches
{
    /// <summary>As of the business date, the latest first.</summary>
    [BatchResolver, RequiresScopes("compliance:read"), ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<IReadOnlyList<ComplianceBreach>?>> GetBreachesAsync(
        [Parent(nameof(Portfolio.Id))] IReadOnlyList<Portfolio> portfolios,
        [DefaultValue(true)] bool openOnly,
        [DefaultValue(50)] int first,
        ComplianceContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        var date = dates.Of(caller);
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id)];
        var breaches = (await db.Breaches.AsNoTracking()
                .Where(breach => ids.Contains(breach.PortfolioId)
                    && breach.DetectedOn <= date
                    && (!openOnly || breach.ResolvedOn == null || breach.ResolvedOn > date))
                .OrderByDescending(breach => breach.DetectedOn)
                .ThenBy(breach => breach.Id)
                .ToListAsync(cancellationToken))
            .ToLookup(breach => breach.PortfolioId, StringComparer.Ordinal);
        return [.. ids.Select(id => breaches[id].Take(first).ToList())];
    }
}
