namespace Subgraphs.Portfolio.Domain.Stress;

/// <summary>What a shock moves.</summary>
public enum ShockFactor
{
    /// <summary>Every equity and fund.</summary>
    EquityAll,

    /// <summary>Those of the GICS sector that the key names.</summary>
    EquitySector,

    /// <summary>The instrument whose ISIN the key is.</summary>
    Instrument,

    /// <summary>The currency that the key names, against all others.</summary>
    Fx,

    /// <summary>All rates, in basis points.</summary>
    RatesParallelBp,

    /// <summary>The size of every return: a shock of 1 doubles them.</summary>
    Volatility,
}
