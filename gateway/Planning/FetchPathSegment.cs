using System.Collections.Immutable;

namespace Gateway.Planning;

/// <summary>One step of a <see cref="FetchPath"/>.</summary>
/// <param name="Key">The key in the merged tree.</param>
/// <param name="ListDepth">How many lists lie between the field and its objects.</param>
/// <param name="TypeNames">Only objects of these types are followed; empty: all.</param>
public sealed record FetchPathSegment(string Key, int ListDepth, ImmutableArray<string> TypeNames)
{
    public override string ToString()
        => Key + string.Concat(Enumerable.Repeat(".@", ListDepth)) + (TypeNames.IsEmpty ? "" : $"|[{string.Join(", ", TypeNames)}]");
}
