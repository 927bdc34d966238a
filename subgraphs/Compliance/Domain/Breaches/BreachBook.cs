using System.Security.Cryptography;
using System.Text;
using Subgraphs.Compliance.Domain.Deadlines;

namespace Subgraphs.Compliance.Domain.Breaches;

/// <summary>The open breaches of one portfolio: what a check finds opens, goes on or cures them. One open breach for a rule and its subject.</summary>
internal sealed class BreachBook(Guid tenantId, string portfolioId, IEnumerable<ComplianceBreach> open, RuleBook rules, BreachOptions options)
{
    private const string RestrictedList = "INT-RESTRICTED";
    private const int IdBytes = 16;

    private readonly List<ComplianceBreach> _open = [.. open];

    /// <summary>Takes in what was found on a date.</summary>
    /// <returns>The breaches that it opens.</returns>
    public IReadOnlyList<ComplianceBreach> Apply(BreachDetection.Result found, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(found);
        List<ComplianceBreach> opened = [];
        HashSet<ComplianceBreach> seen = [];
        foreach (var finding in found.Findings)
        {
            var subject = BreachFinding.SubjectOf(finding.Check);
            if (_open.Find(breach => breach.RuleId == finding.Check.Rule.Id && breach.Subject == subject) is { } known)
            {
                known.Observe(finding.Check);
                seen.Add(known);
            }
            else
            {
                opened.Add(Open(finding, subject, date));
            }
        }

        foreach (var breach in _open.Where(breach => !seen.Contains(breach)))
        {
            if (!found.Bound.Contains(breach.RuleId))
            {
                breach.Lapse(date);
            }
            else if (found.Told.Contains(breach.RuleId) && breach.RuleId != RestrictedList)
            {
                breach.Calm(date);
            }
        }

        _open.RemoveAll(breach => breach.ResolvedOn is not null);
        _open.AddRange(opened);
        return opened;
    }

    private ComplianceBreach Open(BreachFinding finding, string subject, DateOnly date)
    {
        var check = finding.Check;
        return new ComplianceBreach
        {
            TenantId = tenantId,
            Id = IdOf(check.Rule.Id, subject, date),
            PortfolioId = portfolioId,
            RuleId = check.Rule.Id,
            RuleVersion = check.Rule.Version,
            Subject = subject,
            SubjectIsin = check.SubjectIsin,
            SubjectIssuerLei = check.SubjectIssuerLei,
            Severity = check.Severity,
            Kind = finding.Kind,
            Observed = check.Observed!.Value,
            Threshold = check.Threshold!.Value,
            DetectedOn = date,
            DetectedAt = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            CureBy = CureBy(check.Rule, finding.Kind, date),
        };
    }

    /// <summary>By the rule where it sets a date, else by house policy; a trade that was forbidden is not cured by waiting.</summary>
    private DateOnly? CureBy(ComplianceRule rule, BreachKind kind, DateOnly date)
    {
        var calendar = AuthorityCalendar.For(rules.FindRegime(rule.Regime)?.Jurisdiction);
        return rule.Deadline is { } deadline ? DueDates.Of(deadline, date, calendar)
            : calendar.Add(date, kind == BreachKind.Active ? options.ActiveCureBusinessDays : options.PassiveCureBusinessDays);
    }

    /// <summary>The same breach has the same id, however often it is looked for.</summary>
    private string IdOf(string ruleId, string subject, DateOnly date)
    {
        var name = $"{tenantId:D}\n{portfolioId}\n{ruleId}\n{subject}\n{date:yyyy-MM-dd}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, IdBytes));
    }
}
