using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>The year in which a streak ends, with what happened in it.</summary>
[GraphQLDescription("The year without growth at which the streak ends, with the corporate actions of that year.")]
internal sealed record StreakBreak(
    int Year,
    [property: GraphQLDescription("Of the normalised dividend; null where the year before paid nothing.")] decimal? Growth,
    [property: ListSize(AssumedSize = 5), GraphQLDescription("Splits and payments beside the regular ones, as far as the sources have them.")] IReadOnlyList<StreakEvent> Actions,
    [property: GraphQLDescription("A curated judgement that this is no break.")] StreakOverrideView? Override);
