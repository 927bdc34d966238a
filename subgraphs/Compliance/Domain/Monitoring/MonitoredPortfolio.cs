namespace Subgraphs.Compliance.Domain.Monitoring;

/// <summary>How far a portfolio was copied, and how far it was monitored.</summary>
public sealed class MonitoredPortfolio
{
    public required Guid TenantId { get; init; }

    public required string PortfolioId { get; init; }

    /// <summary>The last state that was copied.</summary>
    public required DateOnly CopiedTo { get; set; }

    /// <summary>What portfolio knew of it: changes with every trade or movement of cash up to <see cref="CopiedTo"/>.</summary>
    public required string Revision { get; set; }

    /// <summary>The last state that rules were held against; null before the first.</summary>
    public DateOnly? CheckedTo { get; set; }

    /// <summary>True where states were told anew since then.</summary>
    public bool IsRestated { get; set; }
}
