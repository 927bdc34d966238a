namespace Subgraphs.Portfolio.Data.Market;

/// <summary>A close with splits and dividends in it, for returns where no as-traded close is held.</summary>
public sealed class CopiedAdjustedClose
{
    public required string Isin { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Only its ratio to another close of the series means anything.</summary>
    public required decimal Close { get; init; }
}
