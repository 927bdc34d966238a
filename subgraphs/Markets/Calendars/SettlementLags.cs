namespace Subgraphs.Markets.Calendars;

/// <summary>Business days from a regular-way trade to its settlement, by market and date: data with validity dates, not a constant.</summary>
public static class SettlementLags
{
    private static readonly Dictionary<string, (DateOnly From, int Days)[]> ByCountry = new(StringComparer.Ordinal)
    {
        ["US"] = [(DateOnly.MinValue, 3), (new(2017, 9, 5), 2), (new(2024, 5, 28), 1)],
        ["GB"] = [(DateOnly.MinValue, 3), (new(2014, 10, 6), 2)],
        ["DE"] = [(DateOnly.MinValue, 2)],
        ["HK"] = [(DateOnly.MinValue, 2)],
        ["JP"] = [(DateOnly.MinValue, 3), (new(2019, 7, 16), 2)],
        ["KR"] = [(DateOnly.MinValue, 2)],
        ["SG"] = [(DateOnly.MinValue, 3), (new(2018, 12, 10), 2)],
    };

    /// <summary>Null for a country that is not listed.</summary>
    public static int? Find(string country, DateOnly on)
        => ByCountry.TryGetValue(country, out var periods) ? periods.Last(period => period.From <= on).Days : null;

    /// <summary>
    /// The record date of a dividend by its ex-date: the first session on which a buyer does not receive it is so many sessions before the
    /// record date as settlement takes beyond one day. Null for a country that is not listed.
    /// </summary>
    /// <remarks>
    /// Domain specification, chapter 4: in the United States ex-date = record date since T+1, the business day before it under T+2, two before
    /// under T+3.
    /// </remarks>
    public static DateOnly? RecordDate(string mic, DateOnly exDate)
        => Venues.Find(mic) is { } venue && Find(venue.Country, exDate) is { } lag ? SessionCalendar.For(mic).AddSessions(exDate, lag - 1) : null;
}
