using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Domain.TransactionReports;

/// <summary>A side of a trade: a client, whose identification stays sealed, or a code that is nobody's secret; neither where it is not known.</summary>
/// <param name="Client">The client that it is.</param>
/// <param name="Code">LEI of a firm, fund or central counterparty, or the MIC where the venue stands for who is not told.</param>
public sealed record ReportedParty(TradedClient? Client, string? Code)
{
    /// <summary>Nobody that is known.</summary>
    public static ReportedParty Unknown { get; } = new(null, null);

    /// <summary>True where the report can say who it is.</summary>
    public bool IsKnown => Code is not null || Client is { CodeKind: not PartyCodeKind.None, IdentificationCode: not null };
}
