namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>How a portfolio did from the close of one date to the close of another. Fractions are rounded to ten decimals, amounts too.</summary>
/// <param name="From">The close that the period begins with.</param>
/// <param name="To">The close that it ends with.</param>
/// <param name="TimeWeightedReturn">Linked over the sub-periods.</param>
/// <param name="AnnualisedReturn">Null for a year or less.</param>
/// <param name="MoneyWeightedReturn">XIRR; null where no rate solves the flows.</param>
/// <param name="BenchmarkReturn">Of the index in the portfolio's base currency; null where it does not cover the period.</param>
/// <param name="TrackingError">Annualised, of daily differences to the benchmark; null without one.</param>
/// <param name="Volatility">Annualised, of daily returns; null for fewer than two.</param>
/// <param name="SharpeRatio">Null where a day has no rate without risk in the base currency.</param>
/// <param name="MaxDrawdown">On the index of time-weighted returns; null where it never fell.</param>
/// <param name="SubPeriods">Cut at external flows.</param>
/// <param name="Contributions">Paid in less taken out.</param>
public sealed record PerformanceFigures(
    DateOnly From,
    DateOnly To,
    decimal TimeWeightedReturn,
    decimal? AnnualisedReturn,
    decimal? MoneyWeightedReturn,
    decimal? BenchmarkReturn,
    decimal? TrackingError,
    decimal? Volatility,
    decimal? SharpeRatio,
    Drawdown? MaxDrawdown,
    IReadOnlyList<SubPeriod> SubPeriods,
    decimal Contributions)
{
    /// <summary>Several rates solve the flows: <see cref="MoneyWeightedReturn"/> is the one nearest the time-weighted return of a year.</summary>
    public bool IsMoneyWeightedAmbiguous { get; init; }

    /// <summary>The mean over the days of the rate without risk that <see cref="SharpeRatio"/> stands on, a year's; null where that is.</summary>
    public decimal? RiskFreeRate { get; init; }

    /// <summary>The index of daily time-weighted returns, 1 at the first date on which anything is invested.</summary>
    public IReadOnlyList<DatedValue> Index { get; init; } = [];

    /// <summary>The benchmark on the dates of <see cref="Index"/>, 1 at the first; null where it does not cover them.</summary>
    public IReadOnlyList<DatedValue>? BenchmarkIndex { get; init; }

    /// <param name="values">Net asset values at each session, the first the close of the period's first date, the last that of its last.</param>
    /// <param name="flows">External flows in the base currency.</param>
    /// <param name="benchmark">Return of the benchmark between two closes in the base currency; null where it is not held.</param>
    /// <param name="riskFree">A year's rate without risk in the base currency as it was known on a date; null where none is known.</param>
    /// <param name="sessions">
    /// Dates that trading could change a value on; null for all. What is valued on another date, as for a flow of a Monday, is no return of a
    /// day: as an observation of zero it would make the portfolio look calmer than it was.
    /// </param>
    public static PerformanceFigures Compute(
        IReadOnlyList<DatedValue> values,
        IReadOnlyCollection<DatedFlow> flows,
        Func<DateOnly, DateOnly, double?> benchmark,
        Func<DateOnly, decimal?>? riskFree,
        IReadOnlySet<DateOnly>? sessions = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentNullException.ThrowIfNull(benchmark);
        var (first, last) = (values[0], values[^1]);
        DatedFlow[] within = [.. flows.Where(flow => flow.Date > first.Date && flow.Date <= last.Date)];
        var periods = Performance.TimeWeightedReturn.Cut(values, within);
        var linked = Performance.TimeWeightedReturn.Link(periods);
        var moneyWeighted = Performance.MoneyWeightedReturn.Solve(
            InvestorFlows(first, last, within), Performance.TimeWeightedReturn.PerYear(linked, first.Date, last.Date));
        var (index, returns) = Chain(values, within, sessions);
        // What a day could have earned without risk was known when it began.
        decimal?[] safe = [.. returns.Select((_, day) => riskFree?.Invoke(index[day].Date))];
        var hasRates = safe.Length > 0 && !safe.Contains(null);
        double?[] benchmarks = [.. index.Skip(1).Select((point, day) => benchmark(index[day].Date, point.Date))];
        return new PerformanceFigures(
            first.Date,
            last.Date,
            Rounding.Figure(linked),
            Rounded(Performance.TimeWeightedReturn.Annualise(linked, first.Date, last.Date)),
            Rounded(moneyWeighted?.Rate),
            Rounded(benchmark(first.Date, last.Date)),
            benchmarks.All(value => value is not null) ? Rounded(ReturnStatistics.TrackingError(returns, [.. benchmarks.Select(value => value!.Value)])) : null,
            Rounded(ReturnStatistics.Volatility(returns)),
            hasRates ? Rounded(ReturnStatistics.Sharpe(returns, safe.Select(rate => DailyRate(rate!.Value)))) : null,
            Drawdown.Deepest(index),
            periods,
            within.Sum(flow => flow.Amount))
        {
            IsMoneyWeightedAmbiguous = moneyWeighted?.IsAmbiguous ?? false,
            RiskFreeRate = hasRates ? Rounded(safe.Average()) : null,
            Index = index,
            BenchmarkIndex = benchmarks.Contains(null) ? null : Beside(index, benchmarks),
        };
    }

    /// <summary>The Sharpe ratio against a year's rate without risk; null where the returns do not vary.</summary>
    public decimal? SharpeAt(decimal riskFree)
        => Rounded(ReturnStatistics.Sharpe([.. Index.Skip(1).Select((point, day) => (double)(point.Value / Index[day].Value) - 1)], DailyRate(riskFree)));

    private static DatedValue[] Beside(IReadOnlyList<DatedValue> index, double?[] returns)
    {
        var beside = new DatedValue[index.Count];
        beside[0] = index[0];
        for (var i = 1; i < beside.Length; i++)
        {
            beside[i] = new DatedValue(index[i].Date, beside[i - 1].Value * (1 + (decimal)returns[i - 1]!.Value));
        }

        return beside;
    }

    /// <summary>The index of daily time-weighted returns, and the returns. Days before anything was invested are left out.</summary>
    private static (IReadOnlyList<DatedValue> Index, double[] Returns) Chain(
        IReadOnlyList<DatedValue> values, IReadOnlyCollection<DatedFlow> flows, IReadOnlySet<DateOnly>? sessions)
    {
        var byDay = flows.OrderBy(flow => flow.Date).ToArray();
        var next = 0;
        var index = new List<DatedValue> { new(values[0].Date, 1m) };
        var returns = new List<double>();
        for (var i = 1; i < values.Count; i++)
        {
            var first = next;
            while (next < byDay.Length && byDay[next].Date <= values[i].Date)
            {
                next++;
            }

            var stretch = Performance.TimeWeightedReturn.Stretch(values[i - 1], values[i], byDay[first..next]);
            if (stretch.BeginValue + stretch.ExternalFlow <= 0)
            {
                index[0] = index.Count == 1 ? new DatedValue(values[i].Date, 1m) : index[0];
                continue;
            }

            var growth = 1 + stretch.Return;
            if (growth == 1 && sessions?.Contains(values[i].Date) == false)
            {
                continue;
            }

            returns.Add((double)growth - 1);
            index.Add(new DatedValue(values[i].Date, index[^1].Value * growth));
        }

        return (index, [.. returns]);
    }

    /// <summary>From the investor's side: the opening value and what was paid in go away, the closing value comes back.</summary>
    private static DatedFlow[] InvestorFlows(DatedValue first, DatedValue last, IEnumerable<DatedFlow> flows)
        => [.. flows.Select(flow => new DatedFlow(flow.Date, -flow.Amount)).Prepend(new(first.Date, -first.Value)).Append(new(last.Date, last.Value))];

    private static double DailyRate(decimal annual) => Math.Pow(1 + (double)annual, 1.0 / ReturnStatistics.DaysPerYear) - 1;

    private static decimal? Rounded(decimal? value) => value is { } figure ? Rounding.Figure(figure) : null;

    private static decimal? Rounded(double? value) => value is { } figure ? Rounding.Figure((decimal)figure) : null;
}
