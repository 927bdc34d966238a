using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>
/// Splits of three sources, the first that knows one wins: the vetted list, the WIKI column, the LEAN factor files. The vetted list stops
/// with its 25 symbols and in 2020-07, and a price series without a split is wrong by the whole ratio.
/// </summary>
internal static class SplitFiles
{
    /// <summary>Two sources mean one split where their dates are this near.</summary>
    private const int SameSplitDays = 5;

    /// <summary>Factor files hold a product of rounded factors: 1.999996 is 2.</summary>
    private const int FactorDecimals = 4;

    private static readonly string[] FactorColumns = ["date", "price_factor", "split_factor", "reference_price"];
    private static readonly string[] DailyColumns = ["time", "open", "high", "low", "close", "volume"];

    public static IEnumerable<SplitRecord> Read(FileLayout layout, Universe universe, RowErrors errors)
    {
        var vetted = Vetted(layout, universe, errors).ToLookup(split => split.Isin, StringComparer.Ordinal);
        foreach (var instrument in universe.Instruments)
        {
            var splits = new List<SplitRecord>();
            foreach (var candidate in vetted[instrument.Isin].Concat(Wiki(layout, instrument, errors)).Concat(Lean(layout, universe, instrument, errors)))
            {
                if (!splits.Exists(known => Math.Abs(known.ExDate.DayNumber - candidate.ExDate.DayNumber) <= SameSplitDays))
                {
                    splits.Add(candidate);
                }
            }

            foreach (var split in splits.OrderBy(split => split.ExDate))
            {
                yield return split;
            }
        }
    }

    private static IEnumerable<SplitRecord> Vetted(FileLayout layout, Universe universe, RowErrors errors)
    {
        foreach (var row in layout.File(FileLayout.Splits).Rows(errors))
        {
            if (!row.TryGetDate("ex_date", errors, out var exDate) || !row.TryGetPositive("ratio_new_per_old", errors, out var ratio))
            {
                continue;
            }

            if (universe.FindSymbol(row["symbol"]) is { } instrument)
            {
                yield return new SplitRecord(instrument.Isin, exDate, ratio, "dividends-vetted");
            }
            else
            {
                row.Refuse(errors, RowErrorCodes.UnknownInstrument, $"{row["symbol"]} is not in the instrument list");
            }
        }
    }

    private static IEnumerable<SplitRecord> Wiki(FileLayout layout, InstrumentRecord instrument, RowErrors errors)
    {
        var name = $"{FileLayout.Wiki}/WIKI-{instrument.Symbol}.csv";
        if (!layout.Exists(name))
        {
            yield break;
        }

        // A row without a ratio is refused where its prices are read; to count it here too would count it twice.
        foreach (var row in layout.File(name).Rows(new RowErrors()))
        {
            if (row.Optional("Split Ratio") is { } text && text != "1.0" && row.TryGetDate("Date", errors, out var date)
                && row.TryGetPositive("Split Ratio", errors, out var ratio) && ratio != 1m)
            {
                yield return new SplitRecord(instrument.Isin, date, ratio / 1.0m, BarFiles.WikiSource);
            }
        }
    }

    /// <summary>A change of the split factor between two rows is a split whose ex-date is the session after the first row's date.</summary>
    private static IEnumerable<SplitRecord> Lean(FileLayout layout, Universe universe, InstrumentRecord instrument, RowErrors errors)
    {
        var ticker = instrument.Symbol.ToLowerInvariant();
        var name = $"{FileLayout.LeanFactors}/{ticker}.csv";
        if (!layout.Exists(name) || !layout.Exists($"{FileLayout.LeanDaily}/{ticker}.csv"))
        {
            yield break;
        }

        List<DateOnly>? sessions = null;
        (DateOnly Date, decimal Factor)? before = null;
        foreach (var row in layout.File(name).Rows(FactorColumns, errors))
        {
            if (!LeanDate.TryParse(row["date"], out var date))
            {
                row.Refuse(errors, RowErrorCodes.InvalidDate, $"'{row["date"]}' is not a date (YYYYMMDD)");
                continue;
            }

            if (!row.TryGetPositive("split_factor", errors, out var factor))
            {
                continue;
            }

            if (before is { } previous && decimal.Round(factor / previous.Factor, FactorDecimals) is var ratio && ratio != 1m)
            {
                sessions ??= [.. Sessions(layout, ticker)];
                var next = sessions.FindIndex(session => session > previous.Date);
                if (next >= 0 && universe.IsTickerOf(ticker, previous.Date))
                {
                    yield return new SplitRecord(instrument.Isin, sessions[next], ratio / 1.0000m, BarFiles.LeanSource);
                }
            }

            before = (date, factor);
        }
    }

    private static IEnumerable<DateOnly> Sessions(FileLayout layout, string ticker)
    {
        foreach (var row in layout.File($"{FileLayout.LeanDaily}/{ticker}.csv").Rows(DailyColumns, new RowErrors()))
        {
            if (LeanDate.TryParse(row["time"], out var date))
            {
                yield return date;
            }
        }
    }
}
