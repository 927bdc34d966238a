using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>market-data's instrument as this subgraph knows it: the key.</summary>
internal sealed class Instrument
{
    [Isin]
    public required string Isin { get; init; }
}
