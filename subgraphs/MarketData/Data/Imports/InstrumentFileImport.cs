using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports;
using Subgraphs.Imports.Files;
using Subgraphs.MarketData.Data.Configurations;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Imports;

/// <summary>The firm's own instruments beside those of its market data. They are reference data: every tenant sees them.</summary>
internal sealed class InstrumentFileImport : FileImport<MarketDataContext>
{
    private const int CountryLength = 2;
    private const int NameLength = 256;

    public override string Kind => "instruments";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("isin", "ISO 6166"),
        new("symbol", "the ticker on the primary venue"),
        new("name", "as it is listed"),
        new("asset_class", "EQUITY, ETF or BOND"),
        new("currency", "ISO 4217 of the primary listing"),
        new("primary_mic", "a venue that is known here"),
        new("figi", "share-class FIGI", IsRequired: false),
        new("lot_size", "1 where nothing is said", IsRequired: false),
        new("tick_size", "0.01 where nothing is said", IsRequired: false),
        new("issuer_lei", "ISO 17442", IsRequired: false),
        new("issuer_name", "of an issuer that is new", IsRequired: false),
        new("issuer_country", "ISO 3166-1 alpha-2, likewise", IsRequired: false),
    ];

    public override async Task<ImportCount> AddAsync(MarketDataContext db, IReadOnlyList<ImportLine> lines, ImportErrors errors, CancellationToken cancellationToken)
    {
        var venues = await db.Venues.Select(row => row.Mic).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var entries = lines.Select(line => (Line: line, Instrument: Read(line, venues), Listing: ReadListing(line), Issuer: ReadIssuer(line))).ToArray();
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
            != (told.Figi, told.Symbol, told.Name, told.AssetClass, told.Currency, told.PrimaryMic, told.LotSize, told.IssuerLei))
        {
            line.Refuse("isin", $"{told.Isin} is known with other values: what the market data say is not changed by a file.");
        }
    }

    private static Instrument Read(ImportLine line, HashSet<string> venues)
    {
        var mic = line.Mic("primary_mic");
        if (mic.Length > 0 && !venues.Contains(mic))
        {
            line.Refuse("primary_mic", $"The venue {mic} is not known: {string.Join(", ", venues.Order(StringComparer.Ordinal))}.");
        }

        return new Instrument
        {
            Isin = line.IsinOf("isin"),
            Figi = line.OptionalFigi("figi"),
            Symbol = line.Text("symbol", ColumnLengths.Symbol),
            Name = line.Text("name", NameLength),
            AssetClass = line.Word("asset_class", AssetClass.Equity, AssetClass.Etf, AssetClass.Bond),
            Status = InstrumentStatus.Active,
            Currency = line.Currency("currency"),
            PrimaryMic = mic,
            LotSize = line.Optional("lot_size") is null ? 1m : line.Number10("lot_size", size => size > 0, "above zero"),
            IssuerLei = line.OptionalLei("issuer_lei"),
        };
    }

    private static Listing ReadListing(ImportLine line) => new()
    {
        Isin = line.Optional("isin") ?? "",
        Mic = line.Optional("primary_mic") ?? "",
        IsPrimary = true,
        Symbol = line.Optional("symbol") ?? "",
        Currency = line.Optional("currency") ?? "",
        TickSize = line.Optional("tick_size") is null ? 0.01m : line.Number10("tick_size", size => size > 0, "above zero"),
    };

    private static Issuer? ReadIssuer(ImportLine line)
    {
        var country = line.Optional("issuer_country");
        if (country is not null && (country.Length != CountryLength || !country.All(char.IsAsciiLetterUpper)))
        {
            line.Refuse("issuer_country", $"'{country}' is no country: two capital letters, US");
        }

        return line.Optional("issuer_lei") is { } lei && line.OptionalText("issuer_name", NameLength) is { } name && country is not null
            ? new Issuer { Lei = lei, LegalName = name, Country = country }
            : null;
    }
}
