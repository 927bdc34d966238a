using Subgraphs.Markets.Calendars;

namespace Subgraphs.Compliance.Domain.Deadlines;

/// <summary>The business days of an authority's place.</summary>
/// <remarks>
/// US: every weekday but a federal holiday (Rule 13d-1(i): "business day"), so that an exchange holiday such as Good Friday counts and
/// Columbus Day does not. EU: days of the euro system, where the days of one member state's market are not named. KR, JP, HK, SG, UK: sessions
/// of the place's exchange, in Korea with its year-end closure counted (Enforcement Decree art. 153 names public holidays and Labour Day), in
/// Japan without 29 and 30 December (Order for Enforcement of the FIEA art. 14-5). A year that no file holds has every weekday counted: a date is
/// then never later than the true one.
/// </remarks>
public sealed class AuthorityCalendar
{
    private static readonly AuthorityCalendar UnitedStates = new(date => !FederalHolidays.Of(date.Year).Contains(date));
    private static readonly AuthorityCalendar Euro = Sessions("TARGET");
    private static readonly AuthorityCalendar Korea = Sessions("XKRX", date => date is { Month: 12, Day: 31 } ? true : null);
    private static readonly AuthorityCalendar Japan = Sessions("XTKS", date => date is { Month: 12, Day: 29 or 30 } ? false : null);
    private static readonly AuthorityCalendar HongKong = Sessions("XHKG");
    private static readonly AuthorityCalendar Singapore = Sessions("XSES");
    private static readonly AuthorityCalendar London = Sessions("XLON");
    private static readonly AuthorityCalendar House = Sessions("HOUSE");

    private readonly Func<DateOnly, bool> _isOpen;

    private AuthorityCalendar(Func<DateOnly, bool> isOpen) => _isOpen = isOpen;

    /// <summary>The calendar of a jurisdiction; of house rules weekdays but New Year's Day and Christmas.</summary>
    public static AuthorityCalendar For(Jurisdiction? jurisdiction) => jurisdiction switch
    {
        Jurisdiction.US => UnitedStates,
        Jurisdiction.EU => Euro,
        Jurisdiction.KR => Korea,
        Jurisdiction.JP => Japan,
        Jurisdiction.HK => HongKong,
        Jurisdiction.SG => Singapore,
        Jurisdiction.UK => London,
        _ => House,
    };

    public bool IsBusinessDay(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && _isOpen(date);

    /// <summary>The date itself where it is a business day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsBusinessDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>So many business days after a date, which itself does not count.</summary>
    public DateOnly Add(DateOnly date, int businessDays)
    {
        for (var left = businessDays; left > 0; left--)
        {
            date = OnOrAfter(date.AddDays(1));
        }

        return date;
    }

    private static AuthorityCalendar Sessions(string mic, Func<DateOnly, bool?>? exception = null)
    {
        var calendar = SessionCalendar.For(mic);
        return new AuthorityCalendar(date => exception?.Invoke(date) ?? (!IsHeld(calendar, date) || calendar.IsSession(date)));
    }

    private static bool IsHeld(SessionCalendar calendar, DateOnly date)
        => calendar.Coverage is not { } held || (held.From <= date && date <= held.To);
}
