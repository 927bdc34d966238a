using System.Collections.Immutable;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

/// <summary>Positions as paths of the plan.</summary>
internal static class FetchPaths
{
    /// <summary>The path to the objects of a position that a scope covers.</summary>
    public static FetchPath Of(Schema schema, SearchPosition position, string scope)
    {
        var segments = new List<FetchPathSegment>(position.Depth);
        for (var at = position; at.Parent is not null; scope = at.Scope, at = at.Parent)
        {
            segments.Add(new FetchPathSegment(at.Field!.Key, ListDepth(at.Field.Type!), Filter(schema, at, scope)));
        }

        segments.Reverse();
        return new FetchPath([.. segments]);
    }

    /// <summary>The object types of a position that a scope covers; empty: all.</summary>
    public static ImmutableArray<string> Filter(Schema schema, SearchPosition position, string scope)
    {
        if (!position.IsAbstract || scope == position.Type.Name || schema.GetType<CompositeType>(scope) is not { } type)
        {
            return [];
        }

        var all = schema.GetPossibleTypes(position.Type);
        var covered = all.Where(possible => schema.IsPossibleType(type, possible.Name)).Select(possible => possible.Name).ToImmutableArray();
        return covered.Length == all.Count ? [] : covered;
    }

    private static int ListDepth(GraphQLType type)
    {
        var depth = 0;
        for (var inner = type.Nullable; inner is ListType list; inner = list.ElementType.Nullable)
        {
            depth++;
        }

        return depth;
    }
}
