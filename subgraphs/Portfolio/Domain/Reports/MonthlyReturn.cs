using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>The time-weighted return of a calendar month, or of the part of it that a period has.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Return">A fraction.</param>
/// <param name="IsPartial">The period begins or ends within the month.</param>
public sealed record MonthlyReturn(int Year, int Month, decimal Return, bool IsPartial)
{
    /// <summary>I(last of the month) / I(last before the month) - 1 over an index of daily time-weighted returns.</summary>
    /// <param name="index">In date order, above zero.</param>
    public static IReadOnlyList<MonthlyReturn> Of(IReadOnlyList<DatedValue> index)
    {
        ArgumentNullException.ThrowIfNull(index);
        if (index.Count < 2)
        {
            return [];
        }

        var months = new List<MonthlyReturn>();
        var before = index[0].Value;
        for (var i = 1; i < index.Count; i++)
        {
            var (date, value) = (index[i].Date, index[i].Value);
            if (i + 1 < index.Count && index[i + 1].Date.Year == date.Year && index[i + 1].Date.Month == date.Month)
            {
                continue;
            }

            var start = new DateOnly(date.Year, date.Month, 1);
            var isCut = index[0].Date > start || (i + 1 == index.Count && date.AddDays(FewDays) < start.AddMonths(1));
            months.Add(new MonthlyReturn(date.Year, date.Month, Rounding.Figure((value / before) - 1), isCut));
            before = value;
        }

        return months;
    }

    /// <summary>A month whose last session is behind by a weekend and a holiday is whole.</summary>
    private const int FewDays = 5;
}
