using Subgraphs.Compliance.Domain.Deadlines;
using Subgraphs.Compliance.Domain.Evaluation;

namespace Subgraphs.Compliance.Domain.Disclosure;

/// <content>
/// Schedule 13G as amended on 2023-10-10 (in force for these dates since 2024-09-30). One duty a day at most, the one that is due first: what it tells
/// is all that there is to tell. No rule says which change is material; one percent of the class is, as for Schedule 13D.
/// </content>
/// <seealso href="https://www.ecfr.gov/current/title-17/section-240.13d-2">17 CFR 240.13d-2, Filing of amendments to Schedules 13D or 13G</seealso>
internal sealed partial class DisclosureEngine
{
    private const string QualifiedInstitution = "US-13G-QII";
    private const string PassiveInvestor = "US-13G-PASSIVE";

    /// <summary>Above it statements are due sooner: Rules 13d-1(b)(2), 13d-2(c) and (d).</summary>
    private const decimal SoonerLevel = 0.10m;

    /// <summary>Above that level each move by more than this of the class is told sooner: Rules 13d-2(c) and (d).</summary>
    private const decimal SoonerMove = 0.05m;

    /// <summary>Business days behind the month end, for a qualified institution: Rules 13d-1(b)(2) and 13d-2(c).</summary>
    private const int InstitutionDays = 5;

    /// <summary>Business days behind the acquisition, for a passive investor: Rule 13d-2(d).</summary>
    private const int PassiveDays = 2;

    /// <summary>Calendar days behind the quarter end in which a material change stands, for both: Rule 13d-2(b).</summary>
    private const int QuarterDays = 45;

    /// <summary>Looks at month ends and quarter ends only. Null where nothing is to be told.</summary>
    private static DisclosureDuty? OfInstitution(
        EffectiveRule rule, DisclosureProfile profile, IssuerHolding holding, IssuerStake? stake, decimal? lastReported, DateOnly date, AuthorityCalendar calendar)
    {
        var (after, told) = (holding.Long!.Value, Told(stake, lastReported));
        var isFiled = Holds(rule, profile, told, told);
        var monthEnd = DueDates.MonthEnd(date);
        if (date == LastWeekday(monthEnd) && IsSooner(told, after) && (isFiled || Holds(rule, profile, after, after)))
        {
            return new DisclosureDuty(rule.Rule, holding, isFiled ? told : stake?.MonthEnd ?? 0, after, calendar.Add(monthEnd, InstitutionDays)) { IsAmendment = isFiled };
        }

        if (date != LastWeekday(DueDates.QuarterEnd(date)))
        {
            return null;
        }

        return isFiled ? AtQuarterEnd(rule, holding, told, date, calendar)
            : Holds(rule, profile, after, after) ? new DisclosureDuty(rule.Rule, holding, stake?.QuarterEnd ?? 0, after, DueDates.Of(rule.Rule.Deadline!, DueDates.QuarterEnd(date), calendar))
            : null;
    }

    /// <summary>What changes of a statement that was filed. Null where nothing is to be told.</summary>
    private static DisclosureDuty? AmendmentOfPassive(
        EffectiveRule rule, DisclosureProfile profile, IssuerHolding holding, IssuerStake? stake, decimal? lastReported, DateOnly date, AuthorityCalendar calendar)
    {
        var (after, told) = (holding.Long!.Value, Told(stake, lastReported));
        if (!Holds(rule, profile, told, told))
        {
            return null;
        }

        return IsSooner(told, after) ? new DisclosureDuty(rule.Rule, holding, told, after, calendar.Add(date, PassiveDays)) { IsAmendment = true }
            : date == LastWeekday(DueDates.QuarterEnd(date)) ? AtQuarterEnd(rule, holding, told, date, calendar)
            : null;
    }

    /// <summary>The last amendment is the one that tells of five percent or less: behind it nothing is on file.</summary>
    private static DisclosureDuty? AtQuarterEnd(EffectiveRule rule, IssuerHolding holding, decimal told, DateOnly date, AuthorityCalendar calendar)
        => Math.Abs(holding.Long!.Value - told) >= MaterialChange
            ? new DisclosureDuty(rule.Rule, holding, told, holding.Long!.Value, calendar.OnOrAfter(DueDates.QuarterEnd(date).AddDays(QuarterDays))) { IsAmendment = true }
            : null;

    private static bool IsSooner(decimal told, decimal after)
        => told > SoonerLevel ? Math.Abs(after - told) > SoonerMove : after > SoonerLevel;

    /// <summary>What the last statement says; what was held when the comparing began was told elsewhere.</summary>
    private static decimal Told(IssuerStake? stake, decimal? lastReported) => lastReported ?? stake?.QuarterEnd ?? 0;
}
