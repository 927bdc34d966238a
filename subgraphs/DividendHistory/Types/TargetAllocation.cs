using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>portfolio's target weights, which a plan may buy towards.</summary>
internal sealed class TargetAllocation
{
    [External]
    public required IReadOnlyList<TargetLine> Lines { get; init; }
}
