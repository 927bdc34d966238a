namespace Subgraphs.DividendHistory.Domain;

/// <summary>What a company did to its shares, or paid beside its regular dividend.</summary>
public enum StreakActionKind
{
    Split,
    SpecialDividend,
    StockDividend,
    SpinOff,
    ReturnOfCapital,
}
