namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>
/// The return that a portfolio's decisions earned, whatever the client paid in or took out: sub-periods cut at every external flow and
/// linked, prod(E / (B + F)) - 1 (GIPS 2020, 2.A.23).
/// </summary>
public static class TimeWeightedReturn
{
    private const double DaysPerYear = 365;

    /// <summary>A good day of a short period makes a yearly rate that no number holds; none that is compared with it is as large.</summary>
    private const int LargestRate = 1_000_000;

    /// <summary>
    /// Cuts a series of net asset values at its external flows. A flow belongs to the start of its day: it is cut at the value of the day
    /// before. Where there is none, the stretch between the values around it is one of its own, whose return is modified Dietz.
    /// </summary>
    /// <param name="values">Net asset values by date, the first the value that the period begins with.</param>
    /// <param name="flows">External flows after the first date; several of one day are one.</param>
    public static IReadOnlyList<SubPeriod> Cut(IReadOnlyList<DatedValue> values, IEnumerable<DatedFlow> flows)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(flows);
        if (values.Count < 2)
        {
            return [];
        }

        DatedFlow[] byDay =
        [
            .. flows.GroupBy(flow => flow.Date)
                .OrderBy(group => group.Key)
                .Select(group => new DatedFlow(group.Key, group.Sum(flow => flow.Amount)))
                .Where(flow => flow.Amount != 0),
        ];
        var periods = new List<SubPeriod>();
        var begin = values[0];
        var pending = 0m;
        for (var i = 0; i + 1 < values.Count; i++)
        {
            var (from, to) = (values[i], values[i + 1]);
            DatedFlow[] within = [.. byDay.Where(flow => flow.Date > from.Date && flow.Date <= to.Date)];
            if (within.Length == 0)
            {
                continue;
            }

            if (from.Date > begin.Date)
            {
                periods.Add(new SubPeriod(begin.Date, from.Date, begin.Value, pending, from.Value));
                (begin, pending) = (from, 0);
            }

            var stretch = Stretch(from, to, within);
            if (stretch.UnvaluedFlows.Count == 0)
            {
                pending += stretch.ExternalFlow;
            }
            else
            {
                periods.Add(stretch);
                (begin, pending) = (to, 0);
            }
        }

        if (values[^1].Date > begin.Date)
        {
            periods.Add(new SubPeriod(begin.Date, values[^1].Date, begin.Value, pending, values[^1].Value));
        }

        return periods;
    }

    /// <summary>What happened between two consecutive values.</summary>
    /// <param name="from">The earlier.</param>
    /// <param name="to">The later.</param>
    /// <param name="flows">External flows of the days after the earlier, up to the day of the later.</param>
    public static SubPeriod Stretch(DatedValue from, DatedValue to, IReadOnlyCollection<DatedFlow> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        return new SubPeriod(from.Date, to.Date, from.Value, flows.Sum(flow => flow.Amount), to.Value)
        {
            UnvaluedFlows = [.. flows.Where(flow => flow.Date > from.Date.AddDays(1)).Select(flow => (flow.Date.DayNumber - from.Date.DayNumber, flow.Amount))],
        };
    }

    /// <summary>prod(1 + r) - 1 over consecutive sub-periods, a fraction.</summary>
    public static decimal Link(IEnumerable<SubPeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return periods.Aggregate(1m, (product, period) => product * (1 + period.Return)) - 1;
    }

    /// <summary>(1 + r)^(365 / days) - 1; null for a year or less: GIPS 2020, 4.A.2 forbids annualising a shorter period.</summary>
    public static decimal? Annualise(decimal periodReturn, DateOnly from, DateOnly to)
        => to <= from.AddYears(1) || periodReturn <= -1 ? null : PerYear(periodReturn, from, to);

    /// <summary>(1 + r)^(365 / days) - 1, of a period of any length: not to be shown for a year or less, but to be compared with a year's rate.</summary>
    public static decimal PerYear(decimal periodReturn, DateOnly from, DateOnly to)
    {
        var rate = periodReturn <= -1 ? -1 : Math.Pow((double)(1 + periodReturn), DaysPerYear / Math.Max(1, to.DayNumber - from.DayNumber)) - 1;
        return rate < LargestRate ? (decimal)rate : LargestRate;
    }
}
