using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>
/// The market copy in memory: an instrument's or currency's series is read when it is first asked for and kept. It is the same for
/// every tenant, and nothing changes it while the program runs. An instrument that it does not know may be one that the tenant brought itself.
/// </summary>
internal sealed class MarketCopy(IDbContextFactory<MarketCopyContext> contexts, OwnInstruments own)
{
    private readonly ConcurrentDictionary<string, InstrumentHistory?> _instruments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DatedSeries> _rates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RiskFreeHistory?> _riskFree = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IndexHistory?> _indices = new(StringComparer.Ordinal);

    /// <summary>The histories of instruments by ISIN; one that neither the market nor the tenant knows is missing.</summary>
    public async Task<IReadOnlyDictionary<string, InstrumentHistory>> GetInstrumentsAsync(
        Guid tenantId,
        IReadOnlyCollection<string> isins,
        CancellationToken cancellationToken)
    {
        string[] missing = [.. isins.Distinct(StringComparer.Ordinal).Where(isin => !_instruments.ContainsKey(isin))];
        if (missing.Length > 0)
        {
            await ReadInstrumentsAsync(missing, cancellationToken);
        }

        var found = new Dictionary<string, InstrumentHistory>(StringComparer.Ordinal);
        List<string> unknown = [];
        foreach (var isin in isins.Distinct(StringComparer.Ordinal))
        {
            if (_instruments.GetValueOrDefault(isin) is { } history)
            {
                found.Add(isin, history);
            }
            else
            {
                unknown.Add(isin);
            }
        }

        if (unknown.Count > 0)
        {
            foreach (var (isin, history) in await own.ReadAsync(tenantId, unknown, cancellationToken))
            {
                found.Add(isin, history);
            }
        }

        return found;
    }

    /// <summary>The reference rates on or before a date; a currency whose last fixing is too old is missing.</summary>
    public async Task<FxTable> GetRatesAsync(IEnumerable<string> currencies, DateOnly date, CancellationToken cancellationToken)
        => (await GetRateHistoryAsync(currencies, cancellationToken)).On(date);

    /// <summary>The reference rates of currencies at any date.</summary>
    public async Task<RateHistory> GetRateHistoryAsync(IEnumerable<string> currencies, CancellationToken cancellationToken)
    {
        var series = new Dictionary<string, DatedSeries>(StringComparer.Ordinal);
        foreach (var currency in currencies.Distinct(StringComparer.Ordinal))
        {
            series.Add(currency, _rates.GetValueOrDefault(currency) ?? await ReadRatesAsync(currency, cancellationToken));
        }

        return new RateHistory(series);
    }

    /// <summary>An index; null where the market has none of that id.</summary>
    public async Task<IndexHistory?> GetIndexAsync(string? id, CancellationToken cancellationToken)
        => id is null ? null : _indices.TryGetValue(id, out var index) ? index : await ReadIndexAsync(id, cancellationToken);

    /// <summary>The rates without risk of a currency; null where the market has none.</summary>
    public async Task<RiskFreeHistory?> GetRiskFreeAsync(string currency, CancellationToken cancellationToken)
        => _riskFree.TryGetValue(currency, out var rates) ? rates : await ReadRiskFreeAsync(currency, cancellationToken);

    private async Task ReadInstrumentsAsync(string[] isins, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var instruments = await db.Instruments.Where(row => isins.Contains(row.Isin)).ToDictionaryAsync(row => row.Isin, cancellationToken);
        var closes = (await db.Closes.Where(row => isins.Contains(row.Isin)).OrderBy(row => row.Isin).ThenBy(row => row.Date).ToListAsync(cancellationToken))
            .ToLookup(row => row.Isin);
        var adjusted = (await db.AdjustedCloses.Where(row => isins.Contains(row.Isin)).OrderBy(row => row.Isin).ThenBy(row => row.Date)
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.Isin);
        var shareCounts = (await db.ShareCounts.Where(row => isins.Contains(row.Isin)).OrderBy(row => row.Isin).ThenBy(row => row.AsOf).ToListAsync(cancellationToken))
            .ToLookup(row => row.Isin);
        var splits = (await db.Splits.Where(row => isins.Contains(row.Isin)).ToListAsync(cancellationToken)).ToLookup(row => row.Isin);
        var dividends = (await db.Dividends.Where(row => isins.Contains(row.Isin)).ToListAsync(cancellationToken)).ToLookup(row => row.Isin);
        foreach (var isin in isins)
        {
            _instruments[isin] = instruments.TryGetValue(isin, out var instrument)
                ? new InstrumentHistory(
                    instrument,
                    new DatedSeries([.. closes[isin].Select(row => row.Date)], [.. closes[isin].Select(row => row.Close)]),
                    new DatedSeries([.. adjusted[isin].Select(row => row.Date)], [.. adjusted[isin].Select(row => row.Close)]),
                    new DatedSeries([.. shareCounts[isin].Select(row => row.AsOf)], [.. shareCounts[isin].Select(row => row.Shares)]),
                    [.. splits[isin].Select(row => new ShareSplit(row.Isin, row.ExDate, row.Ratio))],
                    [.. dividends[isin].Select(row => new CashDividend(row.Isin, row.ExDate, row.PayDate, row.Amount, row.Currency))])
                : null;
        }
    }

    private async Task<IndexHistory?> ReadIndexAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.IndexLevels.Where(row => row.IndexId == id).OrderBy(row => row.Date).ToListAsync(cancellationToken);
        return _indices[id] = rows.Count == 0
            ? null
            : new IndexHistory(rows[0].Currency, new DatedSeries([.. rows.Select(row => row.Date)], [.. rows.Select(row => row.Level)]));
    }

    private async Task<RiskFreeHistory?> ReadRiskFreeAsync(string currency, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.RiskFreeRates.Where(row => row.Currency == currency).OrderBy(row => row.Date).ToListAsync(cancellationToken);
        return _riskFree[currency] = rows.Count == 0
            ? null
            : RiskFreeHistory.Of(rows[0].Source, new DatedSeries([.. rows.Select(row => row.Date)], [.. rows.Select(row => row.Rate)]));
    }

    private async Task<DatedSeries> ReadRatesAsync(string currency, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Rates.Where(row => row.Currency == currency).OrderBy(row => row.Date).ToListAsync(cancellationToken);
        return _rates[currency] = new DatedSeries([.. rows.Select(row => row.Date)], [.. rows.Select(row => row.UnitsPerEuro)]);
    }
}
