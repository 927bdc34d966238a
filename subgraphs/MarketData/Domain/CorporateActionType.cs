namespace Subgraphs.MarketData.Domain;

public enum CorporateActionType
{
    Split,
    ReverseSplit,
    SpinOff,
    Merger,
    SymbolChange,
    Delisting,
    Rights,
}
