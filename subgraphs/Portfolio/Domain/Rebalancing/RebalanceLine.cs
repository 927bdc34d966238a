namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>An instrument that is held, or wanted, or both.</summary>
public sealed record RebalanceLine
{
    public required string Isin { get; init; }

    /// <summary>Shares held.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price of a share in the portfolio's base currency.</summary>
    public required decimal PriceBase { get; init; }

    /// <summary>Minimum tradable quantity step.</summary>
    public decimal LotSize { get; init; } = 1m;

    /// <summary>Share of net asset value wanted; zero: out.</summary>
    public required decimal Target { get; init; }

    /// <summary>0.05 = five percentage points.</summary>
    public decimal AbsoluteBand { get; init; } = 0.05m;

    /// <summary>0.25 = a quarter of the target.</summary>
    public decimal RelativeBand { get; init; } = 0.25m;

    /// <summary>The price is too old to trade on: the line counts in the value and is left alone.</summary>
    public bool IsStale { get; init; }

    /// <summary>The next ex-date, where it is so near that orders wait for it; null: none.</summary>
    public DateOnly? NextExDate { get; init; }

    /// <summary>False where more of it must not be bought.</summary>
    public bool MayBuy { get; init; } = true;

    /// <summary>False where none of it must be sold.</summary>
    public bool MaySell { get; init; } = true;

    /// <summary>True where it can be traded at all: at a price that is not too old.</summary>
    public bool IsTradable => !IsStale && PriceBase > 0;

    /// <summary>Value held in the base currency.</summary>
    public decimal Value => Quantity * PriceBase;

    /// <summary>min(absolute, relative x target): how far the weight may stray.</summary>
    public decimal Band => Math.Min(AbsoluteBand, RelativeBand * Target);
}
