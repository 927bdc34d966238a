namespace Subgraphs.Portfolio.Data.Market;

/// <summary>Values by date, in date order: what is looked up is the last one on or before a date.</summary>
internal sealed class DatedSeries(DateOnly[] dates, decimal[] values)
{
    public IReadOnlyList<DateOnly> Dates => dates;

    public IReadOnlyList<decimal> Values => values;

    public (DateOnly Date, decimal Value)? OnOrBefore(DateOnly date)
    {
        var index = Array.BinarySearch(dates, date);
        var found = index < 0 ? ~index - 1 : index;
        return found < 0 ? null : (dates[found], values[found]);
    }
}
