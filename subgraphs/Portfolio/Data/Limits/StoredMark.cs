using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports;

namespace Subgraphs.Portfolio.Data.Limits;

/// <summary>
/// What tells that a tenant's books have changed, without reading them: each change of a trade has a number, and cash flows, instruments and closes
/// come by file alone.
/// </summary>
/// <param name="LastTradeChange">The number of the last change of a trade.</param>
/// <param name="Files">Files that were stored; nothing takes one back.</param>
internal readonly record struct StoredMark(long LastTradeChange, int Files)
{
    /// <summary>Two statements.</summary>
    public static async Task<StoredMark> ReadAsync(PortfolioContext db, CancellationToken cancellationToken)
        => new(
            await db.TradeChanges.MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0,
            await db.Set<ImportedFile>().CountAsync(cancellationToken));
}
