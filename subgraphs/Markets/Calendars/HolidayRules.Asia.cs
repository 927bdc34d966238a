namespace Subgraphs.Markets.Calendars;

/// <content>Japan and Korea. The Korean lunar holidays are listed for 2014 to 2026, not computed.</content>
internal static partial class HolidayRules
{
    private const int FirstLunarYear = 2014;

    private static readonly DateOnly[] Seollal =
    [
        new(2014, 1, 31), new(2015, 2, 19), new(2016, 2, 8), new(2017, 1, 28), new(2018, 2, 16), new(2019, 2, 5), new(2020, 1, 25),
        new(2021, 2, 12), new(2022, 2, 1), new(2023, 1, 22), new(2024, 2, 10), new(2025, 1, 29), new(2026, 2, 17),
    ];

    private static readonly DateOnly[] Chuseok =
    [
        new(2014, 9, 8), new(2015, 9, 27), new(2016, 9, 15), new(2017, 10, 4), new(2018, 9, 24), new(2019, 9, 13), new(2020, 10, 1),
        new(2021, 9, 21), new(2022, 9, 10), new(2023, 9, 29), new(2024, 9, 17), new(2025, 10, 6), new(2026, 9, 25),
    ];

    private static readonly DateOnly[] BuddhasBirthday =
    [
        new(2014, 5, 6), new(2015, 5, 25), new(2016, 5, 14), new(2017, 5, 3), new(2018, 5, 22), new(2019, 5, 12), new(2020, 4, 30),
        new(2021, 5, 19), new(2022, 5, 8), new(2023, 5, 27), new(2024, 5, 15), new(2025, 5, 5), new(2026, 5, 24),
    ];

    public static IEnumerable<DateOnly> Korea(int year)
    {
        List<DateOnly> days =
        [
            new(year, 1, 1), new(year, 3, 1), new(year, 5, 1), new(year, 5, 5), new(year, 6, 6), new(year, 8, 15), new(year, 10, 3),
            new(year, 10, 9), new(year, 12, 25), LastWeekday(year),
        ];
        var lunar = year - FirstLunarYear;
        if (lunar >= 0 && lunar < Seollal.Length)
        {
            days.AddRange([Seollal[lunar].AddDays(-1), Seollal[lunar], Seollal[lunar].AddDays(1)]);
            days.AddRange([Chuseok[lunar].AddDays(-1), Chuseok[lunar], Chuseok[lunar].AddDays(1)]);
            days.Add(BuddhasBirthday[lunar]);
        }

        return days;
    }

    public static IEnumerable<DateOnly> Japan(int year)
    {
        List<DateOnly> national =
        [
            Nth(year, 1, DayOfWeek.Monday, 2), new(year, 2, 11), VernalEquinox(year), new(year, 4, 29), new(year, 5, 3), new(year, 5, 4),
            new(year, 5, 5), Nth(year, 9, DayOfWeek.Monday, 3), AutumnalEquinox(year), new(year, 11, 3), new(year, 11, 23),
            .. SummerAndSportsDays(year),
        ];
        if (year >= 2020)
        {
            national.Add(new DateOnly(year, 2, 23));
        }
        else if (year <= 2018)
        {
            national.Add(new DateOnly(year, 12, 23));
        }
        else
        {
            // The days around the enthronement joined ten holidays in a row.
            national.AddRange([new(2019, 4, 30), new(2019, 5, 1), new(2019, 5, 2), new(2019, 10, 22)]);
        }

        foreach (var sunday in national.Where(day => day.DayOfWeek == DayOfWeek.Sunday).ToList())
        {
            var substitute = sunday.AddDays(1);
            while (national.Contains(substitute))
            {
                substitute = substitute.AddDays(1);
            }

            national.Add(substitute);
        }

        return [.. national, new(year, 1, 1), new(year, 1, 2), new(year, 1, 3), new(year, 12, 31)];
    }

    /// <summary>Marine, mountain and sports day, which moved for the Games of 2020 and 2021.</summary>
    private static IEnumerable<DateOnly> SummerAndSportsDays(int year) => year switch
    {
        2020 => [new(2020, 7, 23), new(2020, 8, 10), new(2020, 7, 24)],
        2021 => [new(2021, 7, 22), new(2021, 8, 8), new(2021, 7, 23)],
        >= 2016 => [Nth(year, 7, DayOfWeek.Monday, 3), new(year, 8, 11), Nth(year, 10, DayOfWeek.Monday, 2)],
        _ => [Nth(year, 7, DayOfWeek.Monday, 3), Nth(year, 10, DayOfWeek.Monday, 2)],
    };

    private static DateOnly VernalEquinox(int year) => new(year, 3, year % 4 is 0 or 1 ? 20 : 21);

    private static DateOnly AutumnalEquinox(int year) => new(year, 9, year % 4 == 0 || (year % 4 == 1 && year >= 2025) ? 22 : 23);

    private static DateOnly LastWeekday(int year)
    {
        var last = new DateOnly(year, 12, 31);
        while (last.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            last = last.AddDays(-1);
        }

        return last;
    }
}
