using System.Collections.Immutable;

namespace Gateway.Planning;

/// <summary>A path in the merged tree from the root to the objects of a lookup. Lists on the way are flattened.</summary>
/// <param name="Segments">Outermost first.</param>
public sealed record FetchPath(ImmutableArray<FetchPathSegment> Segments)
{
    /// <summary>For example <c>topProducts.@.reviews.@|[Review]</c>; <c>@</c> stands for list items.</summary>
    public override string ToString() => string.Join('.', Segments);
}
