using System.Runtime.Serialization;

namespace Subgraphs.DividendHistory.Domain.Screening;

/// <summary>What the score is the mean of.</summary>
public enum ScreenMetric
{
    Streak,

    [EnumMember(Value = "CAGR5")]
    Cagr5,

    Yield,
    Payout,
}
