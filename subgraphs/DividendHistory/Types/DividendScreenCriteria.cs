using Subgraphs.DividendHistory.Domain.Screening;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>What was asked of each member, preset and filters together.</summary>
[GraphQLDescription("What was asked of each member, preset and filters together; null for no limit.")]
internal sealed record DividendScreenCriteria(
    int MinConsecutiveYears,
    [property: GraphQLDescription("The larger of the filter and the preset's multiple of the universe's median yield.")] decimal? MinYield,
    decimal? MaxPayoutRatio,
    [property: GraphQLDescription("Inclusive; where mustGrow is true the growth must be above 0 besides.")] decimal? MinCagr5,
    bool MustGrow,
    [property: GraphQLDescription("A limit that unknown debt fails as MISSING_DATA.")] decimal? MaxDebtToEquity,
    [property: GraphQLDescription("A limit that unknown debt keeps.")] decimal? MaxDebtToEquityWhereKnown,
    decimal? MinSectorEarningsCagr,
    IReadOnlyList<string>? Sectors,
    [property: GraphQLDescription("Market capitalisation at full share count, US dollars.")] decimal? MinMarketCapUsd,
    [property: GraphQLDescription("Mean of close x volume over the sessions of three months, US dollars.")] decimal? MinAverageDailyValueTradedUsd)
{
    public static DividendScreenCriteria Of(ScreenCriteria criteria, decimal? medianYield)
    {
        var byMedian = medianYield * criteria.MinYieldToMedian;
        return new DividendScreenCriteria(
            criteria.MinConsecutiveYears,
            byMedian > criteria.MinYield || criteria.MinYield is null ? byMedian : criteria.MinYield,
            criteria.MaxPayoutRatio,
            criteria.MinCagr5,
            criteria.MustGrow,
            criteria.MaxDebtToEquity,
            criteria.MaxDebtToEquityWhereKnown,
            criteria.MinSectorEarningsCagr,
            criteria.Sectors,
            criteria.MinMarketCapUsd,
            criteria.MinValueTradedUsd);
    }
}
