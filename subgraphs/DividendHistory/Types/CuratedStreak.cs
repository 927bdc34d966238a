using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>A streak that goes on where the figures break it.</summary>
[GraphQLDescription("The streak with curated overrides: years that somebody judged to be no break.")]
internal sealed record CuratedStreak(int Years, bool Censored, IReadOnlyList<StreakOverrideView> Overrides);
