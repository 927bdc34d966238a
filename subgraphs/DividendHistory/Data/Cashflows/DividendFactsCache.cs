using System.Collections.Concurrent;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Cashflows;

/// <summary>
/// The histories that calendars were made of, in memory: they are the same for every tenant and nothing changes them while the program runs.
/// A portfolio of five hundred positions has over ten thousand payments behind it, which to read anew took most of its calendar's time.
/// </summary>
internal sealed class DividendFactsCache
{
    /// <summary>Far more than there are instruments; ISINs that callers make up do not fill the memory.</summary>
    private const int MostHeld = 20_000;

    private readonly ConcurrentDictionary<string, DividendFacts?> _held = new(StringComparer.Ordinal);

    /// <summary>By ISIN; an instrument without dividends is missing. What is not held is read in three commands.</summary>
    public async Task<IReadOnlyDictionary<string, DividendFacts>> GetAsync(DividendHistoryContext db, IReadOnlyCollection<string> isins, CancellationToken cancellationToken)
    {
        string[] missing = [.. isins.Where(isin => !_held.ContainsKey(isin))];
        if (missing.Length > 0)
        {
            await ReadAsync(db, missing, cancellationToken);
        }

        var facts = new Dictionary<string, DividendFacts>(StringComparer.Ordinal);
        foreach (var isin in isins)
        {
            if (_held.TryGetValue(isin, out var known) && known is not null)
            {
                facts[isin] = known;
            }
        }

        return facts;
    }

    private async Task ReadAsync(DividendHistoryContext db, string[] isins, CancellationToken cancellationToken)
    {
        var read = await DividendFactsReader.ReadAsync(
            db.Coverage.Where(row => isins.Contains(row.Isin)),
            db.Dividends.Where(row => isins.Contains(row.Isin)),
            db.Splits.Where(row => isins.Contains(row.Isin)),
            cancellationToken);
        if (_held.Count + isins.Length > MostHeld)
        {
            _held.Clear();
        }

        foreach (var isin in isins)
        {
            _held[isin] = read.GetValueOrDefault(isin);
        }
    }
}
