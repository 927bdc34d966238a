using System.Collections.Concurrent;
using Subgraphs.Portfolio.Data.Limits;

namespace Subgraphs.Portfolio.StateFeed;

/// <summary>
/// Which revisions of portfolios were found to be true, and what of the tenant was stored by then: while nothing was stored since, a follower that
/// is up to date is told so without a trade being read.
/// </summary>
internal sealed class ToldRevisions
{
    private readonly ConcurrentDictionary<(Guid TenantId, string PortfolioId), (StateFeedMark Mark, StoredMark Stored)> _told = [];

    /// <summary>True where a mark was found to be true when this much was stored.</summary>
    public bool IsTrue(Guid tenantId, StateFeedMark mark, StoredMark stored)
        => _told.TryGetValue((tenantId, mark.PortfolioId), out var told) && told.Mark == mark && told.Stored == stored;

    public void Add(Guid tenantId, StateFeedMark mark, StoredMark stored) => _told[(tenantId, mark.PortfolioId)] = (mark, stored);
}
