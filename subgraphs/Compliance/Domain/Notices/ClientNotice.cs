using Subgraphs.Compliance.Domain.Disclosure;

namespace Subgraphs.Compliance.Domain.Notices;

/// <summary>A duty to tell a client that the portfolio fell by another tenth since the reporting period began. Nothing here tells: whoever does says so.</summary>
public sealed class ClientNotice
{
    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public required string PortfolioId { get; init; }

    /// <summary>The first day of the reporting period, a calendar quarter.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Net assets at the beginning of the period.</summary>
    public required decimal StartValue { get; init; }

    /// <summary>Net assets when the level was reached.</summary>
    public required decimal NetAssets { get; init; }

    /// <summary>ISO 4217 of both.</summary>
    public required string Currency { get; init; }

    /// <summary>How many tenths, or of the tenant's own smaller step, it had fallen; each level is told once a period.</summary>
    public required int Level { get; init; }

    public required DateOnly ReachedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Never <see cref="ObligationStatus.Late"/>.</summary>
    public required ObligationStatus Status { get; set; }

    /// <summary>The business date on which the client was told.</summary>
    public DateOnly? ToldOn { get; set; }

    public string? ToldBy { get; set; }
}
