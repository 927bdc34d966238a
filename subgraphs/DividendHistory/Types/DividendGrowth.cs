using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>Growth of the normalised dividend up to the last year that is complete at the business date and in the data.</summary>
internal sealed record DividendGrowth(
    int FromYear,
    int ToYear,
    [property: GraphQLDescription("(normalised(to) / normalised(from))^(1/(to-from)) - 1. Null when normalised(from) <= 0.")] decimal? Cagr,
    decimal? Cagr3,
    decimal? Cagr5,
    decimal? Cagr10,
    [property: GraphQLDescription("Consecutive years, counted back from toYear, with normalised(y) > normalised(y-1).")] int ConsecutiveGrowthYears,
    [property: GraphQLDescription("True when the streak reaches the first year held: the real streak may be longer.")] bool StreakCensored,
    int? LastCutYear,
    [property: GraphQLDescription("Where the streak ends, with the corporate actions of that year; null where it reaches the first year held.")] StreakBreak? StreakBreak,
    [property: GraphQLDescription("The streak with curated overrides; null where none changes it.")] CuratedStreak? CuratedStreak);
