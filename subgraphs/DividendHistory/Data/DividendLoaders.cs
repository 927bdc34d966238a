using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Markets.Records;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Data;

/// <summary>What resolvers read by ISIN; one command a table for all instruments of a request.</summary>
internal static class DividendLoaders
{
    /// <summary>Instruments without a row are not held; their metrics are null.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, DividendFacts>> GetDividendFactsAsync(
        IReadOnlyList<string> isins, DividendHistoryContext db, CancellationToken cancellationToken)
    {
        var coverage = await db.Coverage.Where(row => isins.Contains(row.Isin)).ToListAsync(cancellationToken);
        var payments = (await db.Dividends
                .Where(row => isins.Contains(row.Isin) && row.Kind == DividendKind.Regular
                    && row.Status != DividendStatus.Cancelled && row.Status != DividendStatus.Forecast)
                .OrderBy(row => row.Isin).ThenBy(row => row.ExDate)
                .Select(row => new { row.Isin, row.ExDate, row.DeclarationDate, row.Amount, row.Currency, row.Frequency })
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.Isin, row => new KnownPayment(row.ExDate, row.DeclarationDate, row.Amount, row.Currency, row.Frequency));
        var splits = await GetSplitsAsync(isins, db, cancellationToken);
        return coverage.ToDictionary(
            row => row.Isin,
            row => new DividendFacts(row.ToWindow(), [.. payments[row.Isin]], splits.GetValueOrDefault(row.Isin) ?? []));
    }

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
