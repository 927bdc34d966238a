namespace Subgraphs.Portfolio.Data.Market;

/// <summary>A closing level of an index, price return.</summary>
public sealed class CopiedIndexLevel
{
    public required string IndexId { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>In index points.</summary>
    public required decimal Level { get; init; }

    /// <summary>ISO 4217 of the index.</summary>
    public required string Currency { get; init; }
}
