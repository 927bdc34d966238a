using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>The regular dividends of a complete calendar year.</summary>
internal sealed record DividendYear(
    int Year,
    [property: GraphQLDescription("Sum of split-adjusted regular dividends by ex-date.")] Money Total,
    int Payments,
    [property: GraphQLDescription("mean(split-adjusted regular payment) x snapped frequency (1, 2, 4, 12): insensitive to a payment pulled across year end. 0 for a year without payments.")] Money Normalised,
    [property: GraphQLDescription("normalised(y) / normalised(y-1) - 1, a fraction. Null where the year before paid nothing or is not held.")] decimal? Growth);
