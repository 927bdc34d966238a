using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>Dividends of the twelve months up to a snapshot against its earnings and cash flow.</summary>
internal sealed record PayoutMetrics(
    DateOnly AsOf,
    Money TrailingDps,
    [property: GraphQLDescription("Trailing regular DPS / trailing EPS. Null when EPS <= 0 or unknown.")] decimal? PayoutRatio,
    [property: GraphQLDescription("1 / payoutRatio. Null when either side is not positive.")] decimal? Coverage,
    [property: GraphQLDescription("Trailing regular DPS / free cash flow per share. Null when the cash flow or the share count is unknown or not positive.")] decimal? FcfPayoutRatio);
