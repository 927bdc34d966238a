namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>
/// The return that a portfolio's decisions earned, whatever the client paid in or took out: sub-periods cut at every external flow and
/// linked, prod(E / (B + F)) - 1 (GIPS 2020, 2.A.23).
/// </summary>
public static class TimeWeightedReturn
{
    private const double DaysPerYear = 365;

    /// <summary>Cuts a series of net asset values at its external flows.</summary>
    /// <param name="values">Net asset values by date, the first the value that the period begins with. A flow's day need not be among them.</param>
    /// <param name="flows">External flows after the first date; several of one day are one.</param>
    public static IReadOnlyList<SubPeriod> Cut(IReadOnlyList<DatedValue> values, IEnumerable<DatedFlow> flows)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(flows);
        if (values.Count < 2)
        {
            return [];
        }

        var byDay = flows.Where(flow => flow.Date > values[0].Date && flow.Date <= values[^1].Date)
            .GroupBy(flow => flow.Date)
            .OrderBy(group => group.Key)
            .Select(group => new DatedFlow(group.Key, group.Sum(flow => flow.Amount)))
            .Where(flow => flow.Amount != 0);
        var periods = new List<SubPeriod>();
        var begin = values[0];
        var pending = 0m;
        var index = 0;
        foreach (var flow in byDay)
        {
            while (index + 1 < values.Count && values[index + 1].Date < flow.Date)
            {
                index++;
            }

            if (values[index].Date > begin.Date)
            {
                periods.Add(new SubPeriod(begin.Date, values[index].Date, begin.Value, pending, values[index].Value));
                begin = values[index];
                pending = 0;
            }

            pending += flow.Amount;
        }

        periods.Add(new SubPeriod(begin.Date, values[^1].Date, begin.Value, pending, values[^1].Value));
        return periods;
    }

    /// <summary>prod(1 + r) - 1 over consecutive sub-periods, a fraction.</summary>
    public static decimal Link(IEnumerable<SubPeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return periods.Aggregate(1m, (product, period) => product * (1 + period.Return)) - 1;
    }

    /// <summary>(1 + r)^(365 / days) - 1; null for a year or less: GIPS 2020, 4.A.2 forbids annualising a shorter period.</summary>
    public static decimal? Annualise(decimal periodReturn, DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        return to <= from.AddYears(1) || periodReturn <= -1
            ? null
            : (decimal)(Math.Pow((double)(1 + periodReturn), DaysPerYear / days) - 1);
    }
}
