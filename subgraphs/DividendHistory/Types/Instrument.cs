using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>market-data's instrument as this subgraph knows it: the key, and what the gateway brings along for the fields that require it.</summary>
internal sealed class Instrument
{
    [Isin]
    public required string Isin { get; init; }

    /// <summary>Filled where a selected field requires it.</summary>
    public ClosePrice? LastClose { get; init; }

    /// <summary>Filled where a selected field requires it.</summary>
    [External]
    public FundamentalSnapshot? Fundamentals { get; init; }
}
