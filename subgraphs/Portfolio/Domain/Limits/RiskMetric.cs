using System.ComponentModel;
using System.Runtime.Serialization;

namespace Subgraphs.Portfolio.Domain.Limits;

/// <summary>What a limit is on; all are fractions.</summary>
public enum RiskMetric
{
    [EnumMember(Value = "VAR_99_1D")]
    [Description("Historical VaR, 99 %, one day, of NAV.")]
    Var991D,

    [EnumMember(Value = "VAR_95_1D")]
    [Description("Historical VaR, 95 %, one day, of NAV.")]
    Var951D,

    [Description("Historical expected shortfall, 97.5 %, one day, of NAV.")]
    ExpectedShortfall975,

    Volatility,
    Drawdown,
    PositionWeight,
    SectorWeight,
    StressLoss,
    TrackingError,
}
