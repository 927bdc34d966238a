using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>What a position is made of.</summary>
[ExtendObjectType<PositionView>]
internal static class PositionLots
{
    [RequiresScopes("portfolio:pnl"), ListSize(SlicingArguments = ["first"])]
    [GraphQLDescription("The purchases that are left of it, oldest first: lots by first in, first out. Their quantities make the position's.")]
    public static IReadOnlyList<PositionLotView>? GetLots([Parent] PositionView position, [DefaultValue(50)] int first)
        => [.. position.Valued.Position.Lots.Take(first).Select(lot => new PositionLotView(lot, position.Valued))];
}
