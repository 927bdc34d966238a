using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>Why a year without growth is no break, and who says so.</summary>
[GraphQLName("StreakOverride")]
internal sealed record StreakOverrideView(int Year, string Reason, string Source);
