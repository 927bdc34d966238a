using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>market-data's dated company figures: what payout ratios stand on.</summary>
/// <param name="AsOf">When the figures became known.</param>
/// <param name="EpsTtm">Diluted earnings per share, trailing twelve months.</param>
/// <param name="FreeCashFlowTtm">Of the company, trailing twelve months.</param>
internal sealed record FundamentalSnapshot(
    [property: External] DateOnly AsOf,
    [property: External] Money? EpsTtm,
    [property: External] Money? FreeCashFlowTtm);
