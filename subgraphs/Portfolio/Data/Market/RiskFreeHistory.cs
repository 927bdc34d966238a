namespace Subgraphs.Portfolio.Data.Market;

/// <summary>The rate without risk of a currency at any date.</summary>
/// <param name="Source">What it is, and whose.</param>
/// <param name="On">A year's rate on a date; null where none is known.</param>
internal sealed record RiskFreeHistory(string Source, Func<DateOnly, decimal?> On)
{
    /// <summary>What an operator's own rate says of itself.</summary>
    private const string Configured = "configured";

    /// <summary>A rate that no later one replaced for longer than so is none of the date: a monthly mean, and two months' delay.</summary>
    private const int LongestAgeDays = 100;

    /// <summary>One rate for all time, which the operator has set.</summary>
    public static RiskFreeHistory Of(decimal rate) => new(Configured, _ => rate);

    /// <summary>Each rate counts until the next one.</summary>
    public static RiskFreeHistory Of(string source, DatedSeries rates)
        => new(source, date => rates.OnOrBefore(date) is { } found && date.DayNumber - found.Date.DayNumber <= LongestAgeDays ? found.Value : null);
}
