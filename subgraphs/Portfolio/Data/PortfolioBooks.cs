using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data;

/// <summary>
/// Reads the books of one tenant's portfolios: one statement where what happened in them is kept in memory, two more where it is not, however
/// many portfolios.
/// </summary>
internal sealed class PortfolioBooks(PortfolioContext db, MarketCopy market)
{
    /// <summary>The portfolios of ids; an id that is not the tenant's is missing.</summary>
    public async Task<IReadOnlyList<InvestmentPortfolio>> PortfoliosAsync(IEnumerable<string> portfolioIds, CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolioIds.Distinct(StringComparer.Ordinal)];
        return await db.Portfolios.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>Books by portfolio id, with what happened up to a date; an id that is not the tenant's is missing.</summary>
    public async Task<IReadOnlyDictionary<string, PortfolioBook>> ReadAsync(IEnumerable<string> portfolioIds, DateOnly to, CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolioIds.Distinct(StringComparer.Ordinal)];

        // The stamps before what happened: a change between the two is read anew by whoever comes next, and never missed.
        var found = await db.Portfolios.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { Portfolio = row, Stamp = db.BookStamps.Where(stamp => stamp.PortfolioId == row.Id).Select(stamp => (long?)stamp.Value).FirstOrDefault() ?? BookStamp.None })
            .ToListAsync(cancellationToken);
        var entries = await EntriesAsync(found.ToDictionary(row => row.Portfolio.Id, row => row.Stamp, StringComparer.Ordinal), cancellationToken);
        var trades = entries.ToDictionary(entry => entry.Key, entry => entry.Value.TradesTo(to), StringComparer.Ordinal);
        var instruments = await market.GetInstrumentsAsync(
            db.TenantId, trades.Values.SelectMany(list => list).Select(trade => trade.Isin).ToHashSet(StringComparer.Ordinal), cancellationToken);
        return found.ToDictionary(
            row => row.Portfolio.Id,
            row => new PortfolioBook(row.Portfolio, trades[row.Portfolio.Id], entries[row.Portfolio.Id].MovementsTo(to), instruments),
            StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, BookEntries>> EntriesAsync(Dictionary<string, long> stamps, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<string, BookEntries>(StringComparer.Ordinal);
        foreach (var (id, stamp) in stamps)
        {
            if (db.Kept?.Find<BookEntries>(id, stamp) is { } kept)
            {
                entries.Add(id, kept);
            }
        }

        string[] missing = [.. stamps.Keys.Where(id => !entries.ContainsKey(id))];
        if (missing.Length == 0)
        {
            return entries;
        }

        var trades = (await db.Trades.AsNoTracking().Where(row => missing.Contains(row.PortfolioId)).ToListAsync(cancellationToken))
            .ToLookup(row => row.PortfolioId, StringComparer.Ordinal);
        var movements = (await db.CashMovements.AsNoTracking().Where(row => missing.Contains(row.PortfolioId)).ToListAsync(cancellationToken))
            .ToLookup(row => row.PortfolioId, StringComparer.Ordinal);
        foreach (var id in missing)
        {
            var read = new BookEntries([.. trades[id]], [.. movements[id]]);
            db.Kept?.Keep(id, stamps[id], read, read.Count);
            entries.Add(id, read);
        }

        return entries;
    }
}
