using Subgraphs.Imports.Files;
using Subgraphs.Markets.Records;

namespace Subgraphs.Imports.Instruments;

/// <summary>A line of a file of instruments. The firm's file for all tenants and a tenant's own have the same columns.</summary>
public sealed record InstrumentEntry
{
    public const int SymbolLength = 16;
    public const int NameLength = 200;
    public const int CountryLength = 2;

    private const decimal UsualTick = 0.01m;

    public static IReadOnlyList<ImportColumn> Columns { get; } =
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
        new("sector", "GICS sector, as Energy or Financials", IsRequired: false),
        new("leveraged", "YES for a leveraged fund or note, else NO or nothing", IsRequired: false),
        new("issuer_lei", "ISO 17442", IsRequired: false),
        new("issuer_name", "of an issuer that is new", IsRequired: false),
        new("issuer_country", "ISO 3166-1 alpha-2, likewise", IsRequired: false),
    ];

    public required string Isin { get; init; }

    public required string? Figi { get; init; }

    public required string Symbol { get; init; }

    public required string Name { get; init; }

    public required AssetClass AssetClass { get; init; }

    public required string Currency { get; init; }

    public required string PrimaryMic { get; init; }

    public required decimal LotSize { get; init; }

    public required decimal TickSize { get; init; }

    public required GicsRecord? Gics { get; init; }

    /// <summary>It moves by a multiple of what it is on.</summary>
    public required bool IsLeveraged { get; init; }

    public required string? IssuerLei { get; init; }

    public required string? IssuerName { get; init; }

    public required string? IssuerCountry { get; init; }

    /// <summary>Reads a line; what is wrong is told to its errors.</summary>
    /// <param name="line">The line.</param>
    /// <param name="venues">The MICs that an instrument may have as its primary venue.</param>
    public static InstrumentEntry Read(ImportLine line, IReadOnlySet<string> venues)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(venues);
        var mic = line.Mic("primary_mic");
        if (mic.Length > 0 && !venues.Contains(mic))
        {
            line.Refuse("primary_mic", $"The venue {mic} is not known: {string.Join(", ", venues.Order(StringComparer.Ordinal))}.");
        }

        return new InstrumentEntry
        {
            Isin = line.IsinOf("isin"),
            Figi = line.OptionalFigi("figi"),
            Symbol = line.Text("symbol", SymbolLength),
            Name = line.Text("name", NameLength),
            AssetClass = line.Word("asset_class", AssetClass.Equity, AssetClass.Etf, AssetClass.Bond),
            Currency = line.Currency("currency"),
            PrimaryMic = mic,
            LotSize = line.Optional("lot_size") is null ? 1m : line.Number10("lot_size", size => size > 0, "above zero"),
            TickSize = line.Optional("tick_size") is null ? UsualTick : line.Number10("tick_size", size => size > 0, "above zero"),
            Gics = ReadSector(line),
            IsLeveraged = ReadLeveraged(line),
            IssuerLei = line.OptionalLei("issuer_lei"),
            IssuerName = line.OptionalText("issuer_name", NameLength),
            IssuerCountry = ReadCountry(line),
        };
    }

    private static GicsRecord? ReadSector(ImportLine line)
    {
        if (line.Optional("sector") is not { } name)
        {
            return null;
        }

        if (Markets.Classification.Gics.FindSector(name) is { } sector)
        {
            return sector;
        }

        line.Refuse("sector", $"'{name}' is no sector of GICS: {string.Join(", ", Markets.Classification.Gics.Sectors)}.");
        return null;
    }

    private static bool ReadLeveraged(ImportLine line)
    {
        var said = line.Optional("leveraged");
        if (said is not (null or "YES" or "NO"))
        {
            line.Refuse("leveraged", $"'{said}' is neither YES nor NO.");
        }

        return said == "YES";
    }

    private static string? ReadCountry(ImportLine line)
    {
        var country = line.Optional("issuer_country");
        if (country is not null && (country.Length != CountryLength || !country.All(char.IsAsciiLetterUpper)))
        {
            line.Refuse("issuer_country", $"'{country}' is no country: two capital letters, US");
        }

        return country;
    }
}
