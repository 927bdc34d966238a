using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports.Instruments;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>
/// The histories of instruments that tenants brought themselves, each tenant's apart. A file that is imported while the program serves is seen
/// by the next request: one statement asks whether there was one, and what was read before it is forgotten.
/// </summary>
internal sealed class OwnInstruments(TenantDatabases<PortfolioContext> tenants)
{
    private readonly ConcurrentDictionary<Guid, (int Mark, ConcurrentDictionary<string, InstrumentHistory?> Histories)> _read = new();

    /// <summary>Those of some ISINs that the tenant brought itself: one statement, three where some of them were not read yet.</summary>
    public async Task<IReadOnlyList<(string Isin, InstrumentHistory History)>> ReadAsync(Guid tenantId, IReadOnlyCollection<string> isins, CancellationToken cancellationToken)
    {
        await using var db = tenants.Open(tenantId);
        var mark = await OwnInstrumentMark.ReadAsync(db, cancellationToken);
        if (mark == 0)
        {
            return [];
        }

        var histories = _read.AddOrUpdate(tenantId, _ => (mark, new(StringComparer.Ordinal)), (_, read) => read.Mark == mark ? read : (mark, new(StringComparer.Ordinal))).Histories;
        string[] missing = [.. isins.Where(isin => !histories.ContainsKey(isin))];
        if (missing.Length > 0)
        {
            var instruments = await db.OwnInstruments.AsNoTracking().Where(row => missing.Contains(row.Isin)).ToDictionaryAsync(row => row.Isin, StringComparer.Ordinal, cancellationToken);
            var closes = (await db.OwnCloses.AsNoTracking().Where(row => missing.Contains(row.Isin)).OrderBy(row => row.Date).ToListAsync(cancellationToken)).ToLookup(row => row.Isin, StringComparer.Ordinal);
            foreach (var isin in missing)
            {
                histories[isin] = instruments.TryGetValue(isin, out var instrument) ? ToHistory(instrument, [.. closes[isin]]) : null;
            }
        }

        return [.. isins.Select(isin => (Isin: isin, History: histories.GetValueOrDefault(isin))).Where(pair => pair.History is not null).Select(pair => (pair.Isin, pair.History!))];
    }

    /// <summary>What valuing needs of one, without its history.</summary>
    public static CopiedInstrument ToCopy(OwnInstrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return new CopiedInstrument
        {
            Isin = instrument.Isin,
            Currency = instrument.Currency,
            PrimaryMic = instrument.PrimaryMic,
            Symbol = instrument.Symbol,
            Name = instrument.Name,
            LotSize = instrument.LotSize,
            IssuerLei = instrument.IssuerLei,
            Sector = instrument.Sector,
            IsLeveraged = instrument.IsLeveraged,
        };
    }

    /// <summary>Splits, dividends and shares outstanding are in no file of a tenant.</summary>
    private static InstrumentHistory ToHistory(OwnInstrument instrument, IReadOnlyList<OwnClose> closes)
    {
        var told = new DatedSeries([.. closes.Select(close => close.Date)], [.. closes.Select(close => close.Close)]);
        return new InstrumentHistory(ToCopy(instrument), told, new DatedSeries([], []), new DatedSeries([], []), [], []) { ToldCloses = told };
    }
}
