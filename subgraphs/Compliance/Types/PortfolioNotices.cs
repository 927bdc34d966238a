using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Notices;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>What clients have to be told of portfolios.</summary>
[ExtendObjectType<Portfolio>]
internal static class PortfolioNotices
{
    /// <summary>As of the business date, the latest first.</summary>
    [BatchResolver, RequiresScopes("compliance:report"), ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<IReadOnlyList<ClientNotice>?>> GetClientNoticesAsync(
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
        var notices = (await db.ClientNotices.AsNoTracking()
                .Where(notice => ids.Contains(notice.PortfolioId) && notice.ReachedOn <= date && (!openOnly || notice.ToldOn == null || notice.ToldOn > date))
                .OrderByDescending(notice => notice.ReachedOn)
                .ThenBy(notice => notice.Id)
                .ToListAsync(cancellationToken))
            .ToLookup(notice => notice.PortfolioId, StringComparer.Ordinal);
        return [.. ids.Select(id => notices[id].Take(first).ToList())];
    }
}
