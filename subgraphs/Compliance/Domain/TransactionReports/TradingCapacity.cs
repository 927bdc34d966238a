namespace Subgraphs.Compliance.Domain.TransactionReports;

/// <summary>In which capacity a firm deals: RTS 22, annex I, table 2, field 29.</summary>
public enum TradingCapacity
{
    /// <summary>On own account.</summary>
    Deal,

    /// <summary>Matched principal.</summary>
    Mtch,

    /// <summary>Any other: for a client or a fund.</summary>
    Aotc,
}
