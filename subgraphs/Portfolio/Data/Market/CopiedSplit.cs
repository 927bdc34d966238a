namespace Subgraphs.Portfolio.Data.Market;

/// <summary>A split.</summary>
public sealed class CopiedSplit
{
    public required string Isin { get; init; }

    public required DateOnly ExDate { get; init; }

    /// <summary>New shares per old share.</summary>
    public required decimal Ratio { get; init; }
}
