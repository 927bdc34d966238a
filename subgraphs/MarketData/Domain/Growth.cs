namespace Subgraphs.MarketData.Domain;

/// <summary>Compound annual growth, years counted as days / 365.25.</summary>
public static class Growth
{
    private const double DaysPerYear = 365.25;

    /// <summary>(last / first)^(1 / years) - 1; null where either is not above zero or no time passes.</summary>
    public static decimal? Cagr(decimal first, decimal last, DateOnly from, DateOnly to)
    {
        if (first <= 0m || last <= 0m || to <= from)
        {
            return null;
        }

        var years = (to.DayNumber - from.DayNumber) / DaysPerYear;
        return Rounding.ToScale((decimal)(Math.Pow((double)(last / first), 1.0 / years) - 1.0));
    }
}
