namespace Subgraphs.Portfolio.Domain.Limits;

/// <summary>
/// The end of a day on which a portfolio's limits were evaluated: a day ends once, however often the program starts, and is evaluated again where
/// what happened up to it has changed.
/// </summary>
public sealed class LimitEvaluation
{
    public required Guid TenantId { get; init; }

    public required string PortfolioId { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The books as they were evaluated, as a digest; empty where there was no limit to hold them against.</summary>
    public required string Revision { get; set; }
}
