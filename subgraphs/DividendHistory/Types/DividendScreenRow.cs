using Subgraphs.DividendHistory.Domain.Screening;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>A member that keeps the criteria.</summary>
internal sealed record DividendScreenRow(
    [property: Isin] string Isin,
    [property: GraphQLDescription("1 for the best score; ties by ISIN.")] int Rank,
    [property: GraphQLDescription("Mean of the percentile ranks of streak, CAGR5, yield and 1 - payout in the universe, 0 to 1. A missing figure counts as 0.5.")] decimal Score,
    [property: GraphQLDescription("By the figures alone, as in Instrument.dividendGrowth.")] int ConsecutiveGrowthYears,
    bool StreakCensored,
    [property: GraphQLDescription("With curated overrides, where one changes the streak: criteria and score then stand on it.")] int? CuratedStreakYears,
    decimal? Cagr5,
    decimal? TrailingYield,
    [property: GraphQLDescription("Session of the close behind the yield.")] DateOnly? PricedOn,
    decimal? PayoutRatio,
    decimal? DebtToEquity,
    string? Sector,
    [property: GraphQLDescription("Date of the snapshot behind payout, debt, sector and size.")] DateOnly? FundamentalsAsOf,
    [property: GraphQLDescription("Figures of the score that are unknown and counted as 0.5.")] IReadOnlyList<ScreenMetric> MissingInputs)
{
    public Instrument? Instrument => new() { Isin = Isin };

    public static DividendScreenRow Of(ScoredMember member, int rank)
    {
        var figures = member.Figures;
        return new DividendScreenRow(
            figures.Isin,
            rank,
            member.Score,
            figures.Streak?.Years ?? 0,
            figures.CountedStreak?.IsCensored ?? false,
            figures.CuratedStreak?.Years,
            figures.Cagr5,
            figures.TrailingYield,
            figures.PricedOn,
            figures.PayoutRatio,
            figures.DebtToEquity,
            figures.Sector,
            figures.FundamentalsAsOf,
            member.Missing);
    }
}
