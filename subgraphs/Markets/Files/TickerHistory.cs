using System.Globalization;

namespace Subgraphs.Markets.Files;

/// <summary>
/// A LEAN map file: the tickers that the present owner of the file's ticker had. Each row names a ticker and the last date on which the
/// security bore it; the first row's date is the security's first.
/// </summary>
internal sealed class TickerHistory
{
    private static readonly string[] Columns = ["date", "ticker", "exchange"];

    private readonly DateOnly _first;
    private readonly List<(DateOnly LastDate, string Ticker)> _periods;

    private TickerHistory(string ticker, DateOnly first, List<(DateOnly LastDate, string Ticker)> periods)
    {
        Ticker = ticker;
        _first = first;
        _periods = periods;
    }

    public string Ticker { get; }

    public static TickerHistory Read(CsvFile file, RowErrors errors)
    {
        var periods = new List<(DateOnly LastDate, string Ticker)>();
        foreach (var row in file.Rows(Columns, errors))
        {
            if (LeanDate.TryParse(row["date"], out var date))
            {
                periods.Add((date, row["ticker"]));
            }
            else
            {
                row.Refuse(errors, RowErrorCodes.InvalidDate, $"'{row["date"]}' is not a date (YYYYMMDD)");
            }
        }

        if (periods.Count == 0)
        {
            throw new MarketSourceException(string.Create(CultureInfo.InvariantCulture, $"{file.Name} names no ticker."));
        }

        return new TickerHistory(Path.GetFileNameWithoutExtension(file.Name), periods[0].LastDate, periods);
    }

    /// <summary>True where the security bore the ticker of the file's name on that date.</summary>
    public bool IsInUse(DateOnly date)
    {
        if (date < _first)
        {
            return false;
        }

        foreach (var (lastDate, ticker) in _periods)
        {
            if (date <= lastDate)
            {
                return string.Equals(ticker, Ticker, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }
}
