namespace Subgraphs.Portfolio.Domain;

/// <summary>How old a reference rate may be.</summary>
internal static class FixingAge
{
    private const int MaxBusinessDays = 5;

    /// <summary>True where at most five weekdays lie between the fixing and the date it is used on.</summary>
    public static bool IsUsable(DateOnly fixing, DateOnly date)
    {
        var days = 0;
        for (var day = fixing.AddDays(1); day <= date; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && ++days > MaxBusinessDays)
            {
                return false;
            }
        }

        return true;
    }
}
