using Subgraphs.Markets.Classification;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary><c>instruments.csv</c>: the universe of the source.</summary>
internal static class InstrumentFile
{
    private const decimal UnitedStatesTick = 0.01m;

    public static IEnumerable<InstrumentRecord> Read(FileLayout layout, RowErrors errors)
    {
        var isins = new HashSet<string>(StringComparer.Ordinal);
        var symbols = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in layout.File(FileLayout.Instruments).Rows(errors))
        {
            var isin = row["isin"];
            if (!Isin.IsValid(isin))
            {
                row.Refuse(errors, RowErrorCodes.InvalidIdentifier, $"isin '{isin}' is not an ISIN");
            }
            else if (!isins.Add(isin) || !symbols.Add(row["symbol"]))
            {
                // The other files name instruments by the symbol alone: two of one symbol could not be told apart.
                row.Refuse(errors, RowErrorCodes.Duplicate, $"isin {isin} or symbol {row["symbol"]} stands in the file twice");
            }
            else if (Parse(row, isin, errors) is { } instrument)
            {
                yield return instrument;
            }
        }
    }

    private static InstrumentRecord? Parse(CsvRow row, string isin, RowErrors errors)
    {
        var figi = row.Optional("shareclass_figi");
        if (figi is not null && !Figi.IsValid(figi))
        {
            row.Refuse(errors, RowErrorCodes.InvalidIdentifier, $"shareclass_figi '{figi}' is not a FIGI");
            return null;
        }

        if (AssetClassOf(row["asset_class"]) is not { } assetClass)
        {
            row.Refuse(errors, RowErrorCodes.UnknownValue, $"asset_class '{row["asset_class"]}' is neither EQUITY nor ETF");
            return null;
        }

        var mic = row["primary_mic"];
        var currency = row["currency"];
        if (mic.Length != 4 || currency.Length != 3)
        {
            row.Refuse(errors, RowErrorCodes.InvalidIdentifier, $"primary_mic '{mic}' or currency '{currency}' has not the form of its code");
            return null;
        }

        return new InstrumentRecord
        {
            Isin = isin,
            Figi = figi,
            Symbol = row["symbol"],
            Name = row["name"],
            AssetClass = assetClass,
            Currency = currency,
            PrimaryMic = mic,
            Gics = Classify(row),
            Issuer = assetClass == AssetClass.Equity ? new IssuerRecord(null, row["name"], isin[..2], row.Optional("cik")) : null,
            Listings = [new(mic, row["symbol"], currency, null, null, UnitedStatesTick)],
            Etf = assetClass == AssetClass.Etf ? FundProfiles.Find(isin) : null,
            Source = "instruments/" + row["isin_source"],
        };
    }

    private static AssetClass? AssetClassOf(string text) => text switch
    {
        "EQUITY" => AssetClass.Equity,
        "ETF" => AssetClass.Etf,
        _ => null,
    };

    /// <summary>The file's sector wins where its sub-industry is empty or belongs to another one.</summary>
    private static GicsRecord? Classify(CsvRow row)
    {
        var sector = row.Optional("gics_sector");
        var bySubIndustry = row.Optional("gics_sub_industry") is { } subIndustry ? Gics.FindSubIndustry(subIndustry) : null;
        return sector is null || bySubIndustry?.Sector == sector ? bySubIndustry : Gics.FindSector(sector);
    }
}
