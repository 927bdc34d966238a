namespace Subgraphs.Server.Types;

/// <summary>Where a page of a connection stands.</summary>
/// <param name="HasNextPage">More nodes follow.</param>
/// <param name="EndCursor">The value of <c>after</c> for the next page; null for an empty page.</param>
[Shareable]
public sealed record PageInfo(bool HasNextPage, string? EndCursor);
