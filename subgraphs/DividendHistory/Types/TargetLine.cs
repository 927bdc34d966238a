using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>What portfolio says of one target.</summary>
internal sealed class TargetLine
{
    [External]
    [Isin]
    public required string Isin { get; init; }

    [External]
    public required decimal Weight { get; init; }
}
