using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Dividends;

/// <summary>How often an instrument pays, read off its regular ex-dates where no source says it.</summary>
public static class FrequencyInference
{
    private const int FirstQuarterDays = 45;
    private const int SecondQuarterDays = 135;
    private const int HalfYearDays = 270;
    private const int YearDays = 550;

    /// <summary>
    /// For each ex-date (ascending), by the median gap to its neighbours on either side, two each way: one payment pulled across a year
    /// end, as CAT's and GD's in 2012, does not change the frequency. Fewer than two payments are irregular.
    /// </summary>
    public static IReadOnlyList<DividendFrequency> FromExDates(IReadOnlyList<DateOnly> exDates)
    {
        ArgumentNullException.ThrowIfNull(exDates);
        var frequencies = new DividendFrequency[exDates.Count];
        Span<int> gaps = stackalloc int[4];
        for (var i = 0; i < exDates.Count; i++)
        {
            var count = 0;
            for (var right = Math.Max(1, i - 1); right <= Math.Min(exDates.Count - 1, i + 2); right++)
            {
                gaps[count++] = exDates[right].DayNumber - exDates[right - 1].DayNumber;
            }

            frequencies[i] = count == 0 ? DividendFrequency.Irregular : FromGap(Median(gaps[..count]));
        }

        return frequencies;
    }

    /// <summary>The frequency of a fixed number of payments a year.</summary>
    public static DividendFrequency FromPaymentsPerYear(int payments) => payments switch
    {
        1 => DividendFrequency.Annual,
        2 => DividendFrequency.SemiAnnual,
        4 => DividendFrequency.Quarterly,
        12 => DividendFrequency.Monthly,
        _ => DividendFrequency.Irregular,
    };

    private static DividendFrequency FromGap(int days) => days switch
    {
        < FirstQuarterDays => DividendFrequency.Monthly,
        < SecondQuarterDays => DividendFrequency.Quarterly,
        < HalfYearDays => DividendFrequency.SemiAnnual,
        < YearDays => DividendFrequency.Annual,
        _ => DividendFrequency.Irregular,
    };

    private static int Median(Span<int> gaps)
    {
        gaps.Sort();
        return gaps[(gaps.Length - 1) / 2];
    }
}
