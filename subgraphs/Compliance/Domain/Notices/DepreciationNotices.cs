using System.Security.Cryptography;
using System.Text;
using Subgraphs.Compliance.Domain.Deadlines;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Expressions;

namespace Subgraphs.Compliance.Domain.Notices;

/// <summary>
/// Net assets over the days of a reporting period → what the client has to be told. A period is a calendar quarter and begins with the last value
/// before it, or with the portfolio's first; a fall of two levels in a day is one notice, of the higher one.
/// </summary>
/// <seealso href="https://eur-lex.europa.eu/eli/reg_del/2017/565/oj">Delegated Regulation (EU) 2017/565, article 62(1)</seealso>
internal static class DepreciationNotices
{
    /// <summary>Portfolio management.</summary>
    public const string RuleId = "EU-MIFID-10PCT";

    private const int IdBytes = 16;
    private const int MonthsOfQuarter = 3;

    /// <param name="tenantId">Whose.</param>
    /// <param name="portfolioId">The portfolio.</param>
    /// <param name="currency">ISO 4217 of its values.</param>
    /// <param name="values">Net assets by date, in order; a day without a value is left out.</param>
    /// <param name="ruleOn">The rule as it counts for the tenant on a date; null where it does not.</param>
    /// <param name="calendar">The authority's.</param>
    public static IEnumerable<ClientNotice> Of(
        Guid tenantId, string portfolioId, string currency, IReadOnlyList<(DateOnly Date, decimal NetAssets)> values, Func<DateOnly, EffectiveRule?> ruleOn, AuthorityCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(ruleOn);
        ArgumentNullException.ThrowIfNull(calendar);
        DateOnly? period = null;
        var (start, last, notified) = (0m, 0m, 0);
        foreach (var (date, netAssets) in values)
        {
            var begins = QuarterStart(date);
            if (begins != period)
            {
                (start, notified) = (period is null ? netAssets : last, 0);
                period = begins;
            }

            last = netAssets;
            if (start <= 0 || ruleOn(date) is not { Threshold: { } step } rule || step <= 0 || !IsDue(rule.Rule, step, start, netAssets, notified))
            {
                continue;
            }

            notified = (int)decimal.Floor((start - netAssets) / start / step);
            yield return new ClientNotice
            {
                TenantId = tenantId,
                Id = IdOf(tenantId, portfolioId, begins, notified),
                RuleId = rule.Rule.Id,
                RuleVersion = rule.Rule.Version,
                PortfolioId = portfolioId,
                PeriodStart = begins,
                StartValue = start,
                NetAssets = netAssets,
                Currency = currency,
                Level = notified,
                ReachedOn = date,
                DueOn = DueDates.Of(rule.Rule.Deadline!, date, calendar),
                Status = ObligationStatus.Open,
            };
        }
    }

    /// <summary>The first day of the calendar quarter of a date.</summary>
    public static DateOnly QuarterStart(DateOnly date) => new(date.Year, ((date.Month - 1) / MonthsOfQuarter * MonthsOfQuarter) + 1, 1);

    private static bool IsDue(ComplianceRule rule, decimal step, decimal start, decimal netAssets, int notified)
        => rule.Test.Evaluate(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [RuleInputs.Threshold] = step,
            [RuleInputs.Start] = start,
            [RuleInputs.Nav] = netAssets,
            [RuleInputs.Notified] = (decimal)notified,
        }) == true;

    private static string IdOf(Guid tenantId, string portfolioId, DateOnly period, int level)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId:D}\n{RuleId}\n{portfolioId}\n{period:yyyy-MM-dd}\n{level}")).AsSpan(0, IdBytes));
}
