namespace Subgraphs.Server.Types;

/// <summary>A page of <typeparamref name="T"/>: <c>{nodes, totalCount, pageInfo}</c>, named <c>TConnection</c> in the schema.</summary>
/// <param name="Nodes">The nodes of the page.</param>
/// <param name="TotalCount">Nodes in all pages.</param>
/// <param name="PageInfo">Where the page stands.</param>
public sealed record Connection<T>(IReadOnlyList<T> Nodes, int TotalCount, PageInfo PageInfo);
