using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>portfolio's Trade as this subgraph knows it: the key.</summary>
internal sealed class Trade
{
    [ID]
    public required string Id { get; init; }
}
