namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <summary>What becomes of a portfolio's dividends.</summary>
public enum ReinvestmentMode
{
    /// <summary>They stay cash.</summary>
    None,

    /// <summary>Each buys the instrument that paid it.</summary>
    SameInstrument,

    /// <summary>They buy what is furthest below its target weight.</summary>
    TargetWeights,

    /// <summary>They are kept together for whoever decides.</summary>
    CashPool,
}
