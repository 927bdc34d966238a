using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Data;

/// <summary>What resolvers read by ISIN; one command a table for all instruments of a request.</summary>
internal static class DividendLoaders
{
    /// <summary>Instruments without a row are not held; their metrics are null.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, DividendFacts>> GetDividendFactsAsync(
        IReadOnlyList<string> isins, DividendHistoryContext db, CancellationToken cancellationToken)
        => await DividendFactsReader.ReadAsync(
            db.Coverage.Where(row => isins.Contains(row.Isin)),
            db.Dividends.Where(row => isins.Contains(row.Isin)),
            db.Splits.Where(row => isins.Contains(row.Isin)),
            cancellationToken);

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Split>>> GetSplitsAsync(
        IReadOnlyList<string> isins, DividendHistoryContext db, CancellationToken cancellationToken)
        => (await db.Splits.Where(row => isins.Contains(row.Isin)).OrderBy(row => row.ExDate).ToListAsync(cancellationToken))
            .GroupBy(row => row.Isin)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Split>)[.. group]);

    /// <summary>Oldest first.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<ShareCount>>> GetShareCountsAsync(
        IReadOnlyList<string> isins, DividendHistoryContext db, CancellationToken cancellationToken)
        => (await db.ShareCounts.Where(row => isins.Contains(row.Isin)).OrderBy(row => row.AsOf).ToListAsync(cancellationToken))
            .GroupBy(row => row.Isin)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<ShareCount>)[.. group]);
}
