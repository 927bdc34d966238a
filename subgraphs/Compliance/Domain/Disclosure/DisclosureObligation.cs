namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>A duty to tell an authority or an issuer of a holding: one for each crossing, kept when the holding crosses back.</summary>
public sealed class DisclosureObligation
{
    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    /// <summary>LEI, else CIK, else ISIN: what holdings are added up by.</summary>
    public required string IssuerKey { get; init; }

    public string? IssuerLei { get; init; }

    /// <summary>The largest holding of the issuer.</summary>
    public required string Isin { get; init; }

    /// <summary>The date of the holdings that crossed.</summary>
    public required DateOnly CrossedAt { get; init; }

    /// <summary>Of the issuer's votes, over all portfolios of the tenant; the short positions where the rule is on those.</summary>
    public required decimal FractionBefore { get; init; }

    public required decimal FractionAfter { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>True for an amendment of a Schedule 13D or 13G, Rule 13d-2.</summary>
    public bool IsAmendment { get; init; }

    /// <summary>Never <see cref="ObligationStatus.Late"/>.</summary>
    public required ObligationStatus Status { get; set; }

    /// <summary>The report that tells it; null before one is made.</summary>
    public string? ReportId { get; set; }

    /// <summary>The business date on which it was filed or waived.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Who filed or waived it.</summary>
    public string? EndedBy { get; set; }

    /// <summary>Why it was waived.</summary>
    public string? Note { get; set; }

    /// <summary>The portfolios that hold the issuer when it crosses.</summary>
    public IReadOnlyList<ObligationPortfolio> Portfolios { get; init; } = [];

    /// <summary>What it is on a business date.</summary>
    public ObligationStatus StatusOn(DateOnly date) => Effective(Status, DueOn, date);

    /// <summary>Open or prepared behind its due date is late.</summary>
    public static ObligationStatus Effective(ObligationStatus status, DateOnly dueOn, DateOnly date)
        => status is ObligationStatus.Open or ObligationStatus.Prepared && dueOn < date ? ObligationStatus.Late : status;
}
