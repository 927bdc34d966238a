using System.Globalization;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>The European Central Bank's euro reference rates: one column a currency, newest row first, <c>N/A</c> where not quoted.</summary>
internal static class FxRateFile
{
    private const string Source = "European Central Bank";

    public static IEnumerable<FxRateRecord> Read(FileLayout layout, RowErrors errors)
    {
        var days = new List<(DateOnly Date, CsvRow Row)>();
        foreach (var row in layout.File(FileLayout.FxRates).Rows(errors))
        {
            if (row.TryGetDate("Date", errors, out var date))
            {
                days.Add((date, row));
            }
        }

        days.Reverse();
        var before = DateOnly.MinValue;
        foreach (var (date, row) in days)
        {
            if (date <= before)
            {
                row.Refuse(errors, RowErrorCodes.Duplicate, $"{date:yyyy-MM-dd} is out of order or stands in the file twice");
                continue;
            }

            before = date;
            foreach (var rate in Rates(date, row, errors))
            {
                yield return rate;
            }
        }
    }

    private static IEnumerable<FxRateRecord> Rates(DateOnly date, CsvRow row, RowErrors errors)
    {
        // The first column is the date; every line ends in a comma, which makes a last, nameless column.
        for (var i = 1; i < row.Fields.Count; i++)
        {
            var currency = row.Header.Columns[i];
            var text = row.Fields[i];
            if (currency.Length != 3 || text.Length == 0 || text == "N/A")
            {
                continue;
            }

            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate > 0m)
            {
                yield return new FxRateRecord(date, currency, rate, Source);
            }
            else
            {
                row.Refuse(errors, RowErrorCodes.InvalidNumber, $"{currency} '{text}' is not a rate");
            }
        }
    }
}
