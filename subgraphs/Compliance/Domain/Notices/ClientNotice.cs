using Subgraphs.Compliance.Domain.Disclosure;

namespace Subgraphs.Compliance.Domain.Notices;

/// <summary>A duty to tell a client that the portfolio fell by another tenth since the reporting period began, or a leveraged instrument since it is held. Nothing here tells: whoever does says so.</summary>
public sealed class ClientNotice
{
    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public required string PortfolioId { get; init; }

    /// <summary>The leveraged instrument that fell; null where it is the portfolio.</summary>
    public string? Isin { get; init; }

    /// <summary>The first day of the reporting period, a calendar quarter; of an instrument the day since which it is held.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Net assets at the beginning of the period; of an instrument what was paid for what is held of it.</summary>
    public required decimal StartValue { get; init; }

    /// <summary>Net assets when the level was reached; of an instrument the value of what is held of it.</summary>
    public required decimal NetAssets { get; init; }

    /// <summary>ISO 4217 of both.</summary>
    public required string Currency { get; init; }

    /// <summary>How many tenths, or of the tenant's own smaller step, it had fallen; each level is told once a period, of an instrument once as long as it is held.</summary>
    public required int Level { get; init; }

    public required DateOnly ReachedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Never <see cref="ObligationStatus.Late"/>.</summary>
    public required ObligationStatus Status { get; set; }

    /// <summary>The business date on which the client was told.</summary>
    public DateOnly? ToldOn { get; set; }

    public string? ToldBy { get; set; }
}
