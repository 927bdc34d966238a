using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>What portfolio says of one holding.</summary>
internal sealed class HoldingSummary
{
    [External]
    [Isin]
    public required string Isin { get; init; }

    [External]
    public required decimal Quantity { get; init; }
}
