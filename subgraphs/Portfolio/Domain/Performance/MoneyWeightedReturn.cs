namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>The rate at which all flows of an investment are worth nothing together: sum(cf x (1 + r)^(-(d - d0) / 365)) = 0 (XIRR).</summary>
/// <param name="Rate">A year's rate, a fraction.</param>
/// <param name="IsAmbiguous">Another rate solves it too: the one nearest the expected return was taken.</param>
public sealed record MoneyWeightedReturn(decimal Rate, bool IsAmbiguous)
{
    private const double Lowest = -0.999999;
    private const double Highest = 10;
    private const double Tolerance = 1e-12;
    private const int MaxSteps = 200;
    private const double DaysPerYear = 365;

    /// <summary>How finely the interval is searched for changes of sign: each root of a realistic history lies alone in its cell.</summary>
    private const int Cells = 400;

    /// <summary>Solves for the rate, actual/365, on [-0.999999, 10].</summary>
    /// <param name="flows">Signed from the investor's side: what is paid in is below zero, what comes back above.</param>
    /// <param name="expected">Where several rates solve it, the nearest to this one is meant: the time-weighted return of the same time.</param>
    /// <returns>Null where the flows have no change of sign, or no rate in the interval solves them.</returns>
    public static MoneyWeightedReturn? Solve(IReadOnlyList<DatedFlow> flows, decimal expected = 0)
    {
        ArgumentNullException.ThrowIfNull(flows);
        if (!flows.Any(flow => flow.Amount > 0) || !flows.Any(flow => flow.Amount < 0))
        {
            return null;
        }

        var first = flows.Min(flow => flow.Date);
        (double Years, double Amount)[] terms =
            [.. flows.Select(flow => ((flow.Date.DayNumber - first.DayNumber) / DaysPerYear, (double)flow.Amount))];
        double[] roots = [.. Brackets(terms).Select(bracket => Refine(terms, bracket.Low, bracket.High))];
        return roots.Length == 0
            ? null
            : new MoneyWeightedReturn((decimal)roots.MinBy(root => Math.Abs(root - (double)expected)), roots.Length > 1);
    }

    /// <summary>Intervals in which the present value changes its sign. Cells are even in ln(1 + r): that is how present values bend.</summary>
    private static IEnumerable<(double Low, double High)> Brackets((double Years, double Amount)[] terms)
    {
        var (from, to) = (Math.Log(1 + Lowest), Math.Log(1 + Highest));
        var low = Lowest;
        var atLow = PresentValue(terms, low);
        for (var cell = 1; cell <= Cells; cell++)
        {
            var high = Math.Exp(from + ((to - from) * cell / Cells)) - 1;
            var atHigh = PresentValue(terms, high);
            if (atLow == 0 || atLow * atHigh < 0)
            {
                yield return (low, high);
            }

            (low, atLow) = (high, atHigh);
        }
    }

    /// <summary>Newton's method, and a bisection wherever a step would leave the bracket.</summary>
    private static double Refine((double Years, double Amount)[] terms, double low, double high)
    {
        var risesUpwards = PresentValue(terms, low) < 0;
        var rate = (low + high) / 2;
        for (var step = 0; step < MaxSteps; step++)
        {
            var value = PresentValue(terms, rate);
            if (value == 0)
            {
                return rate;
            }

            if (value < 0 == risesUpwards)
            {
                low = rate;
            }
            else
            {
                high = rate;
            }

            var next = rate - (value / Slope(terms, rate));
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - rate) < Tolerance)
            {
                return next;
            }

            rate = next;
        }

        return rate;
    }

    private static double PresentValue((double Years, double Amount)[] terms, double rate)
        => terms.Sum(term => term.Amount * Math.Pow(1 + rate, -term.Years));

    private static double Slope((double Years, double Amount)[] terms, double rate)
        => terms.Sum(term => -term.Years * term.Amount * Math.Pow(1 + rate, -term.Years - 1));
}
