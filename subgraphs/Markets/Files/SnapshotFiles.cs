using System.Globalization;
using Subgraphs.Markets.Classification;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>The dated snapshots of the S&amp;P 500's figures, oldest first.</summary>
internal static class SnapshotFiles
{
    private const string Prefix = FileLayout.Snapshots + "/financials-";
    // 3.6e-05 stands among the yields of 2026.
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static IEnumerable<FundamentalRecord> Read(FileLayout layout, Universe universe, RowErrors errors)
    {
        foreach (var file in layout.FilesOf(FileLayout.Snapshots))
        {
            if (!file.Name.StartsWith(Prefix, StringComparison.Ordinal)
                || !DateOnly.TryParseExact(file.Name[Prefix.Length..^4], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)
                || SnapshotFormat.Find(asOf) is not { } format)
            {
                errors.Add(new RowError(file.Name, 1, RowErrorCodes.UnknownValue, "a snapshot of this name is not known, nor are its units"));
                continue;
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in file.Rows(errors))
            {
                if (Parse(row, asOf, format, universe, errors) is not { } record)
                {
                    continue;
                }

                if (seen.Add(record.Symbol))
                {
                    yield return record;
                }
                else
                {
                    row.Refuse(errors, RowErrorCodes.Duplicate, $"{record.Symbol} stands in the file twice");
                }
            }
        }
    }

    private static FundamentalRecord? Parse(CsvRow row, DateOnly asOf, SnapshotFormat format, Universe universe, RowErrors errors)
    {
        if (!TryClassify(row, format, errors, out var sector, out var subIndustry))
        {
            return null;
        }

        var low = format.FiftyTwoWeekSwapped ? "52 week high" : "52 week low";
        var high = format.FiftyTwoWeekSwapped ? "52 week low" : "52 week high";
        if (!TryGetNumber(row, "Price", 1m, errors, out var price)
            || !TryGetNumber(row, low, 1m, errors, out var fiftyTwoWeekLow)
            || !TryGetNumber(row, high, 1m, errors, out var fiftyTwoWeekHigh)
            || !TryGetNumber(row, "Price/Earnings", 1m, errors, out var priceEarnings)
            || !TryGetNumber(row, "Price/Book", 1m, errors, out var priceBook)
            || !TryGetNumber(row, "Price/Sales", 1m, errors, out var priceSales)
            || !TryGetNumber(row, "EBITDA", format.MoneyUnit, errors, out var ebitda)
            || !TryGetNumber(row, format.MarketCapColumn, format.MoneyUnit, errors, out var marketCap)
            || !TryGetYield(row, format, errors, out var yield))
        {
            return null;
        }

        decimal? eps = null;
        decimal? book = null;
        if ((format.HasEarnings && !TryGetNumber(row, "Earnings/Share", 1m, errors, out eps))
            || (format.HasBookValue && !TryGetNumber(row, "Book Value", 1m, errors, out book)))
        {
            return null;
        }

        var symbol = row["Symbol"];
        return new FundamentalRecord
        {
            AsOf = asOf,
            Isin = universe.FindSymbol(symbol, asOf)?.Isin,
            Symbol = symbol,
            Name = row["Name"],
            Sector = sector,
            SubIndustry = subIndustry,
            Currency = "USD",
            Price = price,
            EpsTtm = eps,
            BookValuePerShare = book,
            MarketCap = marketCap,
            EbitdaTtm = ebitda,
            PriceEarnings = priceEarnings,
            PriceBook = priceBook,
            PriceSales = priceSales,
            DividendYield = yield,
            FiftyTwoWeekLow = fiftyTwoWeekLow,
            FiftyTwoWeekHigh = fiftyTwoWeekHigh,
            Source = FileLayout.Snapshots,
        };
    }

    private static bool TryClassify(CsvRow row, SnapshotFormat format, RowErrors errors, out string? sector, out string? subIndustry)
    {
        (sector, subIndustry) = (null, null);
        if (!format.HasSector)
        {
            return true;
        }

        var text = row["Sector"];
        if (format.SectorIsSubIndustry)
        {
            (sector, subIndustry) = (Gics.FindSubIndustry(text)?.Sector, text);
        }
        else if (Gics.NormaliseSector(text) is var name && Gics.IsSector(name))
        {
            sector = name;
        }

        if (sector is null)
        {
            row.Refuse(errors, RowErrorCodes.UnknownValue, $"Sector '{text}' is not in GICS");
        }

        return sector is not null;
    }

    /// <summary>
    /// A figure that may be missing: empty, <c>N/A</c>, <c>Infinity</c> and zero all mean that the source had none. With a null unit the cell carries its own
    /// suffix, B for billions and M for millions.
    /// </summary>
    private static bool TryGetNumber(CsvRow row, string column, decimal? unit, RowErrors errors, out decimal? value)
    {
        value = null;
        ReadOnlySpan<char> text = row[column];
        if (text.Length == 0 || text is "N/A" or "Infinity")
        {
            return true;
        }

        var scale = unit ?? 1m;
        if (unit is null && text[^1] is 'B' or 'M')
        {
            scale = text[^1] == 'B' ? 1_000_000_000m : 1_000_000m;
            text = text[..^1];
        }

        if (!decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out var number))
        {
            row.Refuse(errors, RowErrorCodes.InvalidNumber, $"{column} '{row[column]}' is not a number");
            return false;
        }

        value = number == 0m ? null : number * scale;
        return true;
    }

    /// <summary>A yield of zero is a company that pays nothing, and stays zero.</summary>
    private static bool TryGetYield(CsvRow row, SnapshotFormat format, RowErrors errors, out decimal? yield)
    {
        yield = null;
        var text = row["Dividend Yield"];
        if (text.Length == 0 || text == "N/A")
        {
            return true;
        }

        if (!decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out var number))
        {
            row.Refuse(errors, RowErrorCodes.InvalidNumber, $"Dividend Yield '{text}' is not a number");
            return false;
        }

        yield = number * format.YieldUnit;
        return true;
    }
}
