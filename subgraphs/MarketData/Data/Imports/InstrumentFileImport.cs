using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports;
using Subgraphs.Imports.Files;
using Subgraphs.Imports.Instruments;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Imports;

/// <summary>The firm's own instruments beside those of its market data. They are reference data: every tenant sees them.</summary>
internal sealed class InstrumentFileImport : FileImport<MarketDataContext>
{
    public override string Kind => "instruments";

    public override IReadOnlyList<ImportColumn> Columns => InstrumentEntry.Columns;

    public override async Task<ImportCount> AddAsync(MarketDataContext db, IReadOnlyList<ImportLine> lines, ImportErrors errors, CancellationToken cancellationToken)
    {
        var venues = await db.Venues.Select(row => row.Mic).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var entries = lines.Select(line => (Line: line, Entry: InstrumentEntry.Read(line, venues)))
            .Select(told => (told.Line, Instrument: ToInstrument(told.Entry), Listing: ToListing(told.Entry), Issuer: ToIssuer(told.Entry)))
            .ToArray();
        ImportKeys.RequireOnce(entries, entry => entry.Line, entry => entry.Instrument.Isin, "isin");
        if (errors.Count > 0)
        {
            return new ImportCount(0, 0);
        }

        var known = await ImportKeys.ReadKnownAsync(
            entries.Select(entry => entry.Instrument.Isin),
            (isins, token) => db.Instruments.AsNoTracking().Where(row => isins.Contains(row.Isin)).ToListAsync(token),
            row => row.Isin,
            cancellationToken);
        var issuers = (await ImportKeys.ReadKnownAsync(
            entries.Select(entry => entry.Instrument.IssuerLei).OfType<string>(),
            (leis, token) => db.Issuers.AsNoTracking().Where(row => leis.Contains(row.Lei)).ToListAsync(token),
            row => row.Lei,
            cancellationToken)).Keys.ToHashSet(StringComparer.Ordinal);
        var fresh = 0;
        foreach (var (line, instrument, listing, issuer) in entries)
        {
            if (known.TryGetValue(instrument.Isin, out var stored))
            {
                RequireSame(line, stored, instrument);
                continue;
            }

            AddIssuer(db, line, instrument, issuer, issuers);
            db.Instruments.Add(instrument);
            db.Listings.Add(listing);
            fresh++;
        }

        return new ImportCount(fresh, entries.Length - fresh);
    }

    private static void AddIssuer(MarketDataContext db, ImportLine line, Instrument instrument, Issuer? issuer, HashSet<string> issuers)
    {
        if (instrument.IssuerLei is not { } lei || !issuers.Add(lei))
        {
            return;
        }

        if (issuer is null)
        {
            line.Refuse("issuer_name", $"The issuer {lei} is new: its name and country are needed.");
        }
        else
        {
            db.Issuers.Add(issuer);
        }
    }

    private static void RequireSame(ImportLine line, Instrument stored, Instrument told)
    {
        if ((stored.Figi, stored.Symbol, stored.Name, stored.AssetClass, stored.Currency, stored.PrimaryMic, stored.LotSize, stored.IssuerLei)
            != (told.Figi, told.Symbol, told.Name, told.AssetClass, told.Currency, told.PrimaryMic, told.LotSize, told.IssuerLei)
            || (told.Sector is not null && told.Sector != stored.Sector))
        {
            line.Refuse("isin", $"{told.Isin} is known with other values: what the market data say is not changed by a file.");
        }
    }

    private static Instrument ToInstrument(InstrumentEntry entry) => new()
    {
        Isin = entry.Isin,
        Figi = entry.Figi,
        Symbol = entry.Symbol,
        Name = entry.Name,
        AssetClass = Enum.Parse<AssetClass>(entry.AssetClass.ToString()),
        Status = InstrumentStatus.Active,
        Currency = entry.Currency,
        PrimaryMic = entry.PrimaryMic,
        LotSize = entry.LotSize,
        IssuerLei = entry.IssuerLei,
        SectorCode = entry.Gics?.SectorCode,
        Sector = entry.Gics?.Sector,
    };

    private static Listing ToListing(InstrumentEntry entry) => new()
    {
        Isin = entry.Isin,
        Mic = entry.PrimaryMic,
        IsPrimary = true,
        Symbol = entry.Symbol,
        Currency = entry.Currency,
        TickSize = entry.TickSize,
    };

    private static Issuer? ToIssuer(InstrumentEntry entry)
        => entry is { IssuerLei: { } lei, IssuerName: { } name, IssuerCountry: { } country } ? new Issuer { Lei = lei, LegalName = name, Country = country } : null;
}
