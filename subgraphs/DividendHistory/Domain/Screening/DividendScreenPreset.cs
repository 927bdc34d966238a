using System.Runtime.Serialization;

namespace Subgraphs.DividendHistory.Domain.Screening;

/// <summary>Well-known screens; <see cref="ScreenCriteria.Of"/> says what each asks.</summary>
public enum DividendScreenPreset
{
    [EnumMember(Value = "ARISTOCRATS_25Y")]
    Aristocrats25Y,

    [EnumMember(Value = "GROWTH_10Y")]
    Growth10Y,

    HighYieldSafe,
}
