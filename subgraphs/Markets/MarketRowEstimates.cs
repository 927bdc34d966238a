namespace Subgraphs.Markets;

/// <summary>Expected rows per stream of a source.</summary>
public sealed record MarketRowEstimates
{
    public int Instruments { get; init; }

    public int Bars { get; init; }

    public int AdjustedCloses { get; init; }

    public int Dividends { get; init; }

    public int Splits { get; init; }

    public int Fundamentals { get; init; }

    public int FxRates { get; init; }

    public int IndexLevels { get; init; }

    public int IndexConstituents { get; init; }
}
