using Subgraphs.Compliance.Domain.Deadlines;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Expressions;

namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>What a tenant held and holds of issuers' votes → what it has to tell. The steps in order.</summary>
/// <remarks>
/// 1. Each disclosure rule of the tenant's active regimes that is valid on the date, as the tenant tightened it, over the issuers with their
/// primary listing in the regime's place. 2. A rule on a crossing is tested with the fractions before and after; a rule on a level is due where
/// it holds now and did not. 3. Schedule 13G of a qualified institution looks at quarter ends, and above 10 % at month ends. 4. A fraction that is
/// not known makes no duty and takes none away: the next one that is known is compared with the last. 5. Who is above the level of Schedule 13D
/// amends it where the holding is one percent of the class from what was last told, also where it falls below the level by that. 6. Who has filed
/// Schedule 13G amends it at quarter ends, and above 10 % sooner: the other part of this class.
/// </remarks>
internal sealed partial class DisclosureEngine(RuleBook rules)
{
    private const string ActiveHolder = "US-13D";
    private const string ShortPositions = "HK-DI-SHORT";
    private const string KoreanLargeHolding = "KR-5PCT";
    private const int KoreanChangeDays = 10;

    /// <summary>Rule 13d-2(a): a change of one percent of the class is material, and an amendment is due two business days behind it.</summary>
    private const decimal MaterialChange = 0.01m;

    private const int AmendmentDays = 2;
    private const int KoreanChangeDay = 10;

    /// <param name="activations">The tenant's regimes.</param>
    /// <param name="overrides">The tenant's own thresholds.</param>
    /// <param name="profile">What the tenant is as a holder.</param>
    /// <param name="holding">What is held of one issuer now.</param>
    /// <param name="stake">What was; null for an issuer that was never held.</param>
    /// <param name="lastReported">The fraction of the last duty of a rule for the issuer; null without one.</param>
    /// <param name="date">The date of the holdings.</param>
    public IEnumerable<DisclosureDuty> DutiesOf(
        IReadOnlyList<RegimeActivation> activations,
        IReadOnlyList<RuleOverride> overrides,
        DisclosureProfile profile,
        IssuerHolding holding,
        IssuerStake? stake,
        Func<string, decimal?> lastReported,
        DateOnly date)
    {
        foreach (var activation in activations.Where(activation => activation.IsActiveOn(date) && DisclosureScope.Covers(activation.RegimeCode, holding.Issuer.PrimaryMic)))
        {
            foreach (var rule in rules.RulesOf(activation.RegimeCode, date).Where(rule => rule is { Kind: RuleKind.Disclosure, Deadline: not null }))
            {
                var effective = EffectiveRule.Of(rule, overrides.FirstOrDefault(own => own.RuleId == rule.Id));
                foreach (var duty in DutiesOf(effective, profile, holding, stake, lastReported(rule.Id), date))
                {
                    yield return duty;
                }
            }
        }
    }

    private IEnumerable<DisclosureDuty> DutiesOf(
        EffectiveRule rule, DisclosureProfile profile, IssuerHolding holding, IssuerStake? stake, decimal? lastReported, DateOnly date)
    {
        var isShort = rule.Rule.Id == ShortPositions;
        if ((isShort ? holding.Short : holding.Long) is not { } after || holding.Long is not { } held)
        {
            yield break;
        }

        var calendar = AuthorityCalendar.For(rules.FindRegime(rule.Rule.Regime)?.Jurisdiction);
        if (rule.Rule.Id == QualifiedInstitution)
        {
            if (OfInstitution(rule, profile, holding, stake, lastReported, date, calendar) is { } duty)
            {
                yield return duty;
            }

            yield break;
        }

        var before = (isShort ? stake?.Short : stake?.Long) ?? 0;
        if (rule.Rule.Id == PassiveInvestor && !Begins(rule, profile, before, after, held))
        {
            if (AmendmentOfPassive(rule, profile, holding, stake, lastReported, date, calendar) is { } amendment)
            {
                yield return amendment;
            }

            yield break;
        }

        if (before == after)
        {
            yield break;
        }

        var isDue = rule.Rule.Test.Inputs.Contains(RuleInputs.Fraction)
            ? Begins(rule, profile, before, after, held)
            : Test(rule, profile, before, after, held, lastReported ?? before);
        if (isDue)
        {
            yield return new DisclosureDuty(rule.Rule, holding, before, after, DueOn(rule, profile, before, date, calendar));
        }
        else if (rule.Rule.Id == ActiveHolder && Holds(rule, profile, before, held) && Math.Abs(after - (lastReported ?? before)) >= MaterialChange)
        {
            yield return new DisclosureDuty(rule.Rule, holding, before, after, calendar.Add(date, AmendmentDays)) { IsAmendment = true };
        }
    }

    /// <summary>FSCMA art. 147: a change report's date goes by the purpose of the holding, a first one's does not.</summary>
    private static DateOnly DueOn(EffectiveRule rule, DisclosureProfile profile, decimal before, DateOnly date, AuthorityCalendar calendar)
        => rule.Rule.Id != KoreanLargeHolding || before < rule.Threshold ? DueDates.Of(rule.Rule.Deadline!, date, calendar)
            : profile.Purpose switch
            {
                HoldingPurpose.General => calendar.Add(date, KoreanChangeDays),
                HoldingPurpose.Passive => calendar.OnOrAfter(new DateOnly(date.Year, date.Month, 1).AddMonths(1).AddDays(KoreanChangeDay - 1)),
                _ => DueDates.Of(rule.Rule.Deadline!, date, calendar),
            };

    private static bool Begins(EffectiveRule rule, DisclosureProfile profile, decimal before, decimal after, decimal held)
        => Holds(rule, profile, after, held) && !Holds(rule, profile, before, held);

    private static bool Holds(EffectiveRule rule, DisclosureProfile profile, decimal fraction, decimal held)
        => Test(rule, profile, fraction, fraction, held, fraction);

    private static bool Test(EffectiveRule rule, DisclosureProfile profile, decimal before, decimal after, decimal held, decimal lastReported)
        => rule.Rule.Test.Evaluate(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [RuleInputs.Threshold] = rule.Threshold ?? 0,
            [RuleInputs.Before] = before,
            [RuleInputs.After] = after,
            [RuleInputs.Fraction] = after,
            [RuleInputs.LongFraction] = held,
            [RuleInputs.LastReported] = lastReported,
            [RuleInputs.Purpose] = profile.Purpose == HoldingPurpose.Control ? "CONTROL" : "PASSIVE",
            [RuleInputs.Filer] = profile.Filer == FilerKind.Qii ? "QII" : "PASSIVE",
        }) == true;

    /// <summary>The last day of a period on which there can be a state.</summary>
    private static DateOnly LastWeekday(DateOnly end) => end.DayOfWeek switch
    {
        DayOfWeek.Saturday => end.AddDays(-1),
        DayOfWeek.Sunday => end.AddDays(-2),
        _ => end,
    };
}
