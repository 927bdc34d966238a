namespace Subgraphs.Portfolio.Domain;

/// <summary>Another value with each change of a portfolio's trades or cash: what was read under one value is still true under it. A portfolio that nothing changed since it was made has none.</summary>
public sealed class BookStamp
{
    /// <summary>The stamp of a book that has no row.</summary>
    public const long None = 0;

    public required Guid TenantId { get; init; }

    public required string PortfolioId { get; init; }

    /// <summary>Drawn at random.</summary>
    public long Value { get; set; }
}
