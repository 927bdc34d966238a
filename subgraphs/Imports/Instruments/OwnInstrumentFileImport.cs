using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports.Files;
using Subgraphs.Markets.Calendars;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Imports.Instruments;

/// <summary>
/// A tenant's own instruments: what its trades, limits and rules are held against where the shared market data do not know the instrument. Each
/// subgraph that needs them takes the same file.
/// </summary>
/// <typeparam name="TContext">A tenant's context with <see cref="OwnInstrumentModel.ApplyOwnInstruments"/>.</typeparam>
public abstract class OwnInstrumentFileImport<TContext> : FileImport<TContext>
    where TContext : TenantContext
{
    private static readonly IReadOnlySet<string> Mics = Venues.All.Select(venue => venue.Mic).ToHashSet(StringComparer.Ordinal);

    public override string Kind => OwnInstrumentMark.Instruments;

    public override IReadOnlyList<ImportColumn> Columns => InstrumentEntry.Columns;

    public override async Task<ImportCount> AddAsync(TContext db, IReadOnlyList<ImportLine> lines, ImportErrors errors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(errors);
        var entries = lines.Select(line => (Line: line, Instrument: Read(line, db.TenantId))).ToArray();
        ImportKeys.RequireOnce(entries, entry => entry.Line, entry => entry.Instrument.Isin, "isin");
        if (errors.Count > 0)
        {
            return new ImportCount(0, 0);
        }

        string[] isins = [.. entries.Select(entry => entry.Instrument.Isin)];
        var shared = await ImportKeys.ReadKnownAsync(isins, ReadSharedAsync, isin => isin, cancellationToken);
        var known = await ImportKeys.ReadKnownAsync(
            isins, (chunk, token) => db.Set<OwnInstrument>().AsNoTracking().Where(row => chunk.Contains(row.Isin)).ToListAsync(token), row => row.Isin, cancellationToken);
        var fresh = 0;
        foreach (var (line, instrument) in entries)
        {
            if (shared.ContainsKey(instrument.Isin))
            {
                line.Refuse("isin", $"{instrument.Isin} is in the market data that all tenants share: what they say is not changed by a file.");
            }
            else if (!known.TryGetValue(instrument.Isin, out var stored))
            {
                db.Add(instrument);
                fresh++;
            }
            else if (!IsSame(stored, instrument))
            {
                line.Refuse("isin", $"{instrument.Isin} is stored with other values: an instrument that was told is not changed by a file.");
            }
        }

        return new ImportCount(fresh, entries.Length - fresh);
    }

    /// <summary>Those of some ISINs that the shared market data of this subgraph know.</summary>
    protected abstract Task<List<string>> ReadSharedAsync(string[] isins, CancellationToken cancellationToken);

    private static OwnInstrument Read(ImportLine line, Guid tenantId)
    {
        var entry = InstrumentEntry.Read(line, Mics);
        return new OwnInstrument
        {
            TenantId = tenantId,
            Isin = entry.Isin,
            Figi = entry.Figi,
            Symbol = entry.Symbol,
            Name = entry.Name,
            AssetClass = entry.AssetClass,
            Currency = entry.Currency,
            PrimaryMic = entry.PrimaryMic,
            LotSize = entry.LotSize,
            Sector = entry.Gics?.Sector,
            IsLeveraged = entry.IsLeveraged,
            IssuerLei = entry.IssuerLei,
            IssuerName = entry.IssuerName,
            IssuerCountry = entry.IssuerCountry,
        };
    }

    private static bool IsSame(OwnInstrument stored, OwnInstrument told)
        => (stored.Figi, stored.Symbol, stored.Name, stored.AssetClass, stored.Currency, stored.PrimaryMic, stored.LotSize)
                == (told.Figi, told.Symbol, told.Name, told.AssetClass, told.Currency, told.PrimaryMic, told.LotSize)
            && stored.IsLeveraged == told.IsLeveraged
            && (stored.Sector, stored.IssuerLei, stored.IssuerName, stored.IssuerCountry) == (told.Sector, told.IssuerLei, told.IssuerName, told.IssuerCountry);
}
