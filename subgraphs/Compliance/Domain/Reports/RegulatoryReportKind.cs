using System.Runtime.Serialization;

namespace Subgraphs.Compliance.Domain.Reports;

/// <summary>What a regulatory report is.</summary>
public enum RegulatoryReportKind
{
    [EnumMember(Value = "SEC_13F")]
    Sec13F,

    [EnumMember(Value = "SEC_13D")]
    Sec13D,

    [EnumMember(Value = "SEC_13G")]
    Sec13G,

    [EnumMember(Value = "KR_5PCT")]
    Kr5Pct,

    [EnumMember(Value = "JP_LARGE_HOLDING")]
    JpLargeHolding,

    [EnumMember(Value = "HK_DI")]
    HkDi,

    [EnumMember(Value = "SG_SSH")]
    SgSsh,

    [EnumMember(Value = "MIFID_TRANSACTION")]
    MifidTransaction,

    [EnumMember(Value = "UCITS_LIMITS")]
    UcitsLimits,
}
