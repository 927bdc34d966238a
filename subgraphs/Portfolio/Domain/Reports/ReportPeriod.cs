namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>A period of a schedule, close to close: what the last period ended with, this one begins with.</summary>
/// <param name="From">The last day of the period before.</param>
/// <param name="To">The last day of this one.</param>
public readonly record struct ReportPeriod(DateOnly From, DateOnly To)
{
    private const int MonthsPerQuarter = 3;
    private const int DaysPerWeek = 7;

    /// <summary>The period that holds a date; a date that ends a period belongs to that one.</summary>
    public static ReportPeriod Of(ReportFrequency frequency, DateOnly date)
    {
        switch (frequency)
        {
            case ReportFrequency.Weekly:
                var friday = date.AddDays(((int)DayOfWeek.Friday - (int)date.DayOfWeek + DaysPerWeek) % DaysPerWeek);
                return new ReportPeriod(friday.AddDays(-DaysPerWeek), friday);
            case ReportFrequency.Monthly:
                var month = new DateOnly(date.Year, date.Month, 1);
                return new ReportPeriod(month.AddDays(-1), month.AddMonths(1).AddDays(-1));
            case ReportFrequency.Quarterly:
                var quarter = new DateOnly(date.Year, date.Month - ((date.Month - 1) % MonthsPerQuarter), 1);
                return new ReportPeriod(quarter.AddDays(-1), quarter.AddMonths(MonthsPerQuarter).AddDays(-1));
            default:
                throw new ArgumentOutOfRangeException(nameof(frequency), frequency, "Not a frequency.");
        }
    }

    /// <summary>The period after this one.</summary>
    public ReportPeriod Next(ReportFrequency frequency) => Of(frequency, To.AddDays(1));
}
