using System.ComponentModel;

namespace Subgraphs.MarketData.Domain;

public enum PriceAdjustment
{
    [Description("As traded.")]
    None,

    [Description("Divided by later split ratios.")]
    Splits,

    [Description("Splits and cash dividends (CRSP-style total-return price).")]
    SplitsAndDividends,
}
