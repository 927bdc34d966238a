using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Data.Monitoring.Feed;

/// <param name="Date">The close of this day.</param>
/// <param name="Lines">What is held or was traded.</param>
/// <param name="NetAssets">Null where the portfolio cannot be valued.</param>
internal sealed record FeedState(DateOnly Date, IReadOnlyList<StateLine> Lines, decimal? NetAssets = null);
