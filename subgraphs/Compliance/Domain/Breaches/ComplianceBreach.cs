namespace Subgraphs.Compliance.Domain.Breaches;

/// <summary>A rule that a portfolio broke: one row from the day on which it was seen to the day on which it was cured or resolved.</summary>
public sealed class ComplianceBreach
{
    /// <summary>So many checks in a row have to pass before a breach counts as cured: a figure that wavers about its limit is one breach.</summary>
    public const int CalmChecksToCure = 3;

    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string PortfolioId { get; init; }

    public required string RuleId { get; init; }

    /// <summary>The version that was broken.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>The issuer's LEI, else the ISIN, that the check was about; empty for the whole portfolio.</summary>
    public required string Subject { get; init; }

    public string? SubjectIsin { get; init; }

    public string? SubjectIssuerLei { get; init; }

    public required Severity Severity { get; set; }

    public required BreachKind Kind { get; init; }

    /// <summary>As last seen beyond the threshold.</summary>
    public required decimal Observed { get; set; }

    public required decimal Threshold { get; set; }

    /// <summary>The business date of the check that found it.</summary>
    public required DateOnly DetectedOn { get; init; }

    /// <summary>The beginning of that date in UTC.</summary>
    public required DateTime DetectedAt { get; init; }

    public DateOnly? CureBy { get; init; }

    /// <summary>Checks in a row that passed since it was last seen.</summary>
    public int CalmChecks { get; private set; }

    /// <summary>The business date on which it ended.</summary>
    public DateOnly? ResolvedOn { get; private set; }

    public DateTime? ResolvedAt { get; private set; }

    /// <summary>The person who resolved it; null where it was cured.</summary>
    public string? ResolvedBy { get; private set; }

    public string? Resolution { get; private set; }

    /// <summary>It was seen again.</summary>
    public void Observe(ComplianceCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        CalmChecks = 0;
        Observed = check.Observed ?? Observed;
        Threshold = check.Threshold ?? Threshold;
        Severity = check.Severity > Severity ? check.Severity : Severity;
    }

    /// <summary>A check passed.</summary>
    /// <param name="date">Of the check.</param>
    public void Calm(DateOnly date)
    {
        CalmChecks++;
        if (CalmChecks >= CalmChecksToCure)
        {
            End(date, date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), null, $"Cured: kept on {CalmChecksToCure} checks in a row.");
        }
    }

    /// <summary>The rule does not bind the portfolio any more.</summary>
    public void Lapse(DateOnly date)
        => End(date, date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), null, "The rule is not in force for the portfolio any more.");

    /// <summary>A person says how it was dealt with.</summary>
    public void Resolve(DateOnly date, DateTime at, string person, string resolution) => End(date, at, person, resolution);

    private void End(DateOnly date, DateTime at, string? person, string resolution)
        => (ResolvedOn, ResolvedAt, ResolvedBy, Resolution) = (date, at, person, resolution);
}
