using System.Security.Cryptography;
using System.Text;
using Subgraphs.Compliance.Domain.Deadlines;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Expressions;

namespace Subgraphs.Compliance.Domain.Notices;

/// <summary>
/// Leveraged instruments of a portfolio over days → what a retail client has to be told: each tenth by which one has fallen from what was paid for it, once
/// as long as it is held. A fall of two levels in a day is one notice, of the higher one. Instrument by instrument, in its own currency.
/// </summary>
/// <seealso href="https://eur-lex.europa.eu/eli/reg_del/2017/565/oj">Delegated Regulation (EU) 2017/565, article 62(2)</seealso>
internal static class LeveragedNotices
{
    public const string RuleId = "EU-MIFID-10PCT-LEV";

    private const int IdBytes = 16;

    /// <param name="tenantId">Whose.</param>
    /// <param name="portfolioId">The portfolio.</param>
    /// <param name="held">Days in order.</param>
    /// <param name="notified">The highest level that was found before, by instrument and since when it is held.</param>
    /// <param name="ruleOn">The rule as it counts for the tenant on a date; null where it does not.</param>
    /// <param name="calendar">The authority's.</param>
    public static IEnumerable<ClientNotice> Of(
        Guid tenantId,
        string portfolioId,
        IEnumerable<HeldLeveraged> held,
        IReadOnlyDictionary<(string Isin, DateOnly OpenedOn), int> notified,
        Func<DateOnly, EffectiveRule?> ruleOn,
        AuthorityCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(notified);
        ArgumentNullException.ThrowIfNull(ruleOn);
        ArgumentNullException.ThrowIfNull(calendar);
        var highest = new Dictionary<(string Isin, DateOnly OpenedOn), int>(notified);
        foreach (var day in held)
        {
            var key = (day.Isin, day.OpenedOn);
            var told = highest.GetValueOrDefault(key);
            if (day is not { Quantity: > 0, InitialPrice: > 0 } || ruleOn(day.Date) is not { Threshold: { } step } rule || step <= 0 || !IsDue(rule.Rule, step, day, told))
            {
                continue;
            }

            var level = (int)decimal.Floor((day.InitialPrice - day.Price) / day.InitialPrice / step);
            highest[key] = level;
            yield return new ClientNotice
            {
                TenantId = tenantId,
                Id = IdOf(tenantId, portfolioId, day, level),
                RuleId = rule.Rule.Id,
                RuleVersion = rule.Rule.Version,
                PortfolioId = portfolioId,
                Isin = day.Isin,
                PeriodStart = day.OpenedOn,
                StartValue = day.InitialPrice * day.Quantity,
                NetAssets = day.Price * day.Quantity,
                Currency = day.Currency,
                Level = level,
                ReachedOn = day.Date,
                DueOn = DueDates.Of(rule.Rule.Deadline!, day.Date, calendar),
                Status = ObligationStatus.Open,
            };
        }
    }

    private static bool IsDue(ComplianceRule rule, decimal step, HeldLeveraged day, int notified)
    {
        var inputs = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [RuleInputs.Threshold] = step,
            [RuleInputs.Start] = day.InitialPrice,
            [RuleInputs.Nav] = day.Price,
            [RuleInputs.Notified] = (decimal)notified,
        };
        if (day.Classification is { } classification)
        {
            inputs[RuleInputs.ClientClassification] = classification.ToString().ToUpperInvariant();
        }

        return rule.Test.Evaluate(inputs) == true;
    }

    private static string IdOf(Guid tenantId, string portfolioId, HeldLeveraged day, int level)
        => Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId:D}\n{RuleId}\n{portfolioId}\n{day.Isin}\n{day.OpenedOn:yyyy-MM-dd}\n{level}")).AsSpan(0, IdBytes));
}
