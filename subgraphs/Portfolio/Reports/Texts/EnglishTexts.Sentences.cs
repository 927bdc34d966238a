using System.Globalization;
using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Reports.Texts;

/// <summary>Sentences.</summary>
internal sealed partial class EnglishTexts
{
    public override string GrowthSays(string portfolio, string? benchmark)
        => benchmark is null
            ? $"A line of what 100 at the start became, external flows left out: the portfolio changed by {portfolio}."
            : $"Two lines of what 100 at the start became, external flows left out: the portfolio changed by {portfolio}, the benchmark by {benchmark}.";

    public override string DrawdownSays(string? depth, Drawdown? drawdown)
        => drawdown is null
            ? "The distance from the last high; the portfolio never fell in the period."
            : $"The distance from the last high; the deepest fall was {depth}, from {LongDate(drawdown.PeakDate)} to {LongDate(drawdown.TroughDate)}.";

    public override string ValueSays(string begin, string end) => $"A line of the net asset value over the period, from {begin} to {end}.";

    public override string DrawdownSpan(Drawdown drawdown)
    {
        ArgumentNullException.ThrowIfNull(drawdown);
        return $"{ShortDate(drawdown.PeakDate)} to {ShortDate(drawdown.TroughDate)}\n"
            + (drawdown.RecoveryDate is { } recovered ? $"recovered {ShortDate(recovered)}" : "not recovered");
    }

    public override string DistributionSays(int days, string worst, string best)
        => $"How many of {Number(days)} days had which return of what is held today; the worst was {worst}, the best {best}. Lines mark value at risk.";

    public override string StressSays(string scenario, string loss) => $"Profit or loss of each scenario as a part of net asset value; the worst is “{scenario}” with {loss}.";

    public override string PartsSay(string largest, string weight) => $"Parts of net asset value; the largest is {largest} with {weight}.";

    public override string IncomeSays(string total, int payments) => $"Sums of dividends by month of payment; {total} in {Number(payments)} payments altogether.";

    public override string Observations(int count, DateOnly from, DateOnly to)
        => $"{Number(count)} daily returns of today’s holdings, {LongDate(from)} to {LongDate(to)}";

    public override string Exceptions(int exceptions, int days) => $"{Number(exceptions)} of {Number(days)} days beyond the forecast";

    public override string MoreTrades(int count) => $"{Number(count)} more transactions are not listed.";

    public override string MadeFrom(string source, DateOnly lastSession) => $"Market data: {source}, sessions to {LongDate(lastSession)}.";

    public override string AmountsIn(string currency) => $"Amounts in {currency} unless another currency is named. Closing prices, holdings by trade date.";

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
