namespace Subgraphs.Portfolio.Domain.Limits;

/// <summary>The end of a day on which a portfolio's limits were evaluated: a day ends once, however often the program starts.</summary>
public sealed class LimitEvaluation
{
    public required Guid TenantId { get; init; }

    public required string PortfolioId { get; init; }

    public required DateOnly Date { get; init; }
}
