using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>
/// As-traded daily bars: LEAN before WIKI on every date that both have. Adjusted columns and adjusted files are never read here: they
/// serve returns, not yields or values.
/// </summary>
internal static class BarFiles
{
    public const string LeanSource = "lean-us-equity";
    public const string WikiSource = "quandl-wiki";

    private const decimal LeanScale = 10_000m;

    private static readonly string[] LeanColumns = ["time", "open", "high", "low", "close", "volume"];

    public static IEnumerable<BarRecord> Read(FileLayout layout, Universe universe, RowErrors errors)
    {
        foreach (var instrument in universe.Instruments)
        {
            var bars = new SortedDictionary<DateOnly, BarRecord>();
            AddLean(layout, universe, instrument, bars, errors);
            AddWiki(layout, instrument, bars, errors);
            foreach (var bar in bars.Values)
            {
                yield return bar;
            }
        }
    }

    /// <summary>
    /// The last date that has a bar, from the first and the last row of every price file: they are sorted one way or the other. Null where
    /// such a row is not a bar, and only reading everything can tell.
    /// </summary>
    public static DateOnly? LastDate(FileLayout layout, Universe universe)
    {
        DateOnly? last = null;
        foreach (var instrument in universe.Instruments)
        {
            var ticker = Ticker(instrument);
            var lean = $"{FileLayout.LeanDaily}/{ticker}.csv";
            var wiki = $"{FileLayout.Wiki}/WIKI-{instrument.Symbol}.csv";
            var errors = new RowErrors();
            foreach (var row in layout.Exists(lean) ? layout.File(lean).FirstAndLast(LeanColumns, errors) : [])
            {
                if (LeanDate.TryParse(row["time"], out var date) && universe.IsTickerOf(ticker, date))
                {
                    Consider(date, TryReadBar(row, instrument.Isin, date, LeanScale, LeanSource, errors));
                }
            }

            foreach (var row in layout.Exists(wiki) ? layout.File(wiki).FirstAndLast(null, errors) : [])
            {
                if (row.TryGetDate("Date", errors, out var date))
                {
                    Consider(date, TryReadBar(row, instrument.Isin, date, 1m, WikiSource, errors));
                }
            }

            if (errors.RefusedRows > 0)
            {
                return null;
            }
        }

        return last;

        void Consider(DateOnly date, BarRecord? bar) => last = bar is not null && (last is null || date > last) ? date : last;
    }

    private static void AddLean(
        FileLayout layout, Universe universe, InstrumentRecord instrument, SortedDictionary<DateOnly, BarRecord> bars, RowErrors errors)
    {
        var ticker = Ticker(instrument);
        var name = $"{FileLayout.LeanDaily}/{ticker}.csv";
        if (!layout.Exists(name))
        {
            return;
        }

        var foreign = new ForeignRows(name, instrument.Symbol);
        foreach (var row in layout.File(name).Rows(LeanColumns, errors))
        {
            if (!LeanDate.TryParse(row["time"], out var date))
            {
                row.Refuse(errors, RowErrorCodes.InvalidDate, $"'{row["time"]}' is not a date (YYYYMMDD HH:MM)");
            }
            else if (!universe.IsTickerOf(ticker, date))
            {
                foreign.Add(row.Line, date, errors);
            }
            else if (TryReadBar(row, instrument.Isin, date, LeanScale, LeanSource, errors) is { } bar)
            {
                AddBar(row, bars, bar, errors);
            }
        }

        foreign.Flush(errors);
    }

    private static void AddWiki(FileLayout layout, InstrumentRecord instrument, SortedDictionary<DateOnly, BarRecord> bars, RowErrors errors)
    {
        var name = $"{FileLayout.Wiki}/WIKI-{instrument.Symbol}.csv";
        if (!layout.Exists(name))
        {
            return;
        }

        foreach (var row in layout.File(name).Rows(errors))
        {
            if (!row.TryGetDate("Date", errors, out var date) || (bars.TryGetValue(date, out var first) && first.Source == LeanSource))
            {
                continue;
            }

            if (SessionCalendar.IsCertainlyClosed(date))
            {
                row.Refuse(errors, RowErrorCodes.MarketClosed, $"{date:yyyy-MM-dd} was no session");
            }
            else if (TryReadBar(row, instrument.Isin, date, 1m, WikiSource, errors) is { } bar)
            {
                AddBar(row, bars, bar, errors);
            }
        }
    }

    private static BarRecord? TryReadBar(CsvRow row, string isin, DateOnly date, decimal scale, string source, RowErrors errors)
    {
        if (!row.TryGetPositive("open", errors, out var open)
            || !row.TryGetPositive("high", errors, out var high)
            || !row.TryGetPositive("low", errors, out var low)
            || !row.TryGetPositive("close", errors, out var close)
            || !row.TryGetDecimal("volume", errors, out var volume))
        {
            return null;
        }

        if (high < Math.Max(open, close) || low > Math.Min(open, close) || volume < 0m)
        {
            row.Refuse(errors, RowErrorCodes.InvalidPrice, FormattableString.Invariant(
                $"open {open}, high {high}, low {low}, close {close}, volume {volume} contradict one another"));
            return null;
        }

        return new BarRecord(isin, date, open / scale, high / scale, low / scale, close / scale, volume / 1.0m, source);
    }

    private static void AddBar(CsvRow row, SortedDictionary<DateOnly, BarRecord> bars, BarRecord bar, RowErrors errors)
    {
        if (!bars.TryAdd(bar.Date, bar))
        {
            row.Refuse(errors, RowErrorCodes.Duplicate, $"{bar.Date:yyyy-MM-dd} stands in the file twice");
        }
    }

    private static string Ticker(InstrumentRecord instrument) => instrument.Symbol.ToLowerInvariant();

    /// <summary>Joins rows of another security into one error a run: there are thousands of them.</summary>
    private sealed class ForeignRows(string file, string symbol)
    {
        private int _line;
        private int _rows;
        private DateOnly _from;
        private DateOnly _to;

        public void Add(int line, DateOnly date, RowErrors errors)
        {
            if (_rows > 0 && line != _line + _rows)
            {
                Flush(errors);
            }

            if (_rows == 0)
            {
                _line = line;
                _from = date;
            }

            _rows++;
            _to = date;
        }

        public void Flush(RowErrors errors)
        {
            if (_rows > 0)
            {
                errors.Add(new RowError(
                    file, _line, RowErrorCodes.OtherSecurity,
                    $"{_rows} rows from {_from:yyyy-MM-dd} to {_to:yyyy-MM-dd}: {symbol} was another security's ticker then", _rows));
            }

            _rows = 0;
        }
    }
}
