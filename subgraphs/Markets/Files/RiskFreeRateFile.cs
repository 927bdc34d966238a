using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>
/// Ten-year yields of the United States Treasury, a mean a month in percent: what these files have of a rate without risk, for US dollars alone. A mean is
/// known when its month is over, so that it counts from the first day of the next one.
/// </summary>
/// <seealso href="https://www.federalreserve.gov/releases/h15/">Federal Reserve, H.15 Selected Interest Rates</seealso>
internal static class RiskFreeRateFile
{
    private const string Source = "Federal Reserve H.15: ten-year Treasury yield, monthly mean";
    private const string Currency = "USD";

    /// <summary>Nothing where the folder has no such file.</summary>
    public static IEnumerable<RiskFreeRateRecord> Read(FileLayout layout, RowErrors errors)
    {
        if (!layout.Exists(FileLayout.TreasuryYields))
        {
            yield break;
        }

        var before = DateOnly.MinValue;
        foreach (var row in layout.File(FileLayout.TreasuryYields).Rows(errors))
        {
            if (!row.TryGetDate("Date", errors, out var date) || !row.TryGetDecimal("Rate", errors, out var percent))
            {
                continue;
            }

            if (date <= before)
            {
                row.Refuse(errors, RowErrorCodes.Duplicate, $"{date:yyyy-MM-dd} is out of order or stands in the file twice");
                continue;
            }

            before = date;
            yield return new RiskFreeRateRecord(new DateOnly(date.Year, date.Month, 1).AddMonths(1), Currency, percent / 100, Source);
        }
    }
}
