using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>How many members fail for a reason.</summary>
internal sealed record DividendScreenExclusion(
    [property: GraphQLDescription("STREAK, PAYOUT, YIELD, LEVERAGE, SECTOR, GROWTH, SIZE, LIQUIDITY: the first in this order that is known to fail; MISSING_DATA where none is and one cannot be judged.")] string Reason,
    int Count);
