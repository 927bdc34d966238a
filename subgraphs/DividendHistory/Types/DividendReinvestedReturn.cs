using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>What an instrument returned with its dividends put back into it.</summary>
internal sealed record DividendReinvestedReturn(
    [property: GraphQLDescription("Session of the first close: the last one on or before the date asked for.")] DateOnly From,
    [property: GraphQLDescription("Session of the last close.")] DateOnly To,
    decimal PriceReturn,
    [property: GraphQLDescription("Every dividend is reinvested at the close of its ex-date, gross and without cost.")] decimal TotalReturn,
    [property: GraphQLDescription("What one share of the first close became.")] decimal Shares,
    int Payments);
