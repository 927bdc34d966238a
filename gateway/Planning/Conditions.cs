using System.Collections.Immutable;

namespace Gateway.Planning;

/// <summary>Conjunctions of <c>@skip</c>/<c>@include</c> conditions, each variable at most once, sorted by name.</summary>
internal static class Conditions
{
    public static ImmutableArray<PlanCondition> None => [];

    /// <summary>Both; null where they contradict each other.</summary>
    public static ImmutableArray<PlanCondition>? And(ImmutableArray<PlanCondition> left, ImmutableArray<PlanCondition> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty ? right : left;
        }

        var all = left.Union(right).OrderBy(condition => condition.Variable, StringComparer.Ordinal).ToImmutableArray();
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].Variable == all[i - 1].Variable)
            {
                return null;
            }
        }

        return all;
    }

    /// <summary>What both ask for: holds whenever one of them does.</summary>
    public static ImmutableArray<PlanCondition> Common(ImmutableArray<PlanCondition> left, ImmutableArray<PlanCondition> right)
        => left.IsEmpty || right.IsEmpty ? [] : [.. left.Where(right.Contains)];

    /// <summary>What is left to ask where <paramref name="known"/> holds.</summary>
    public static ImmutableArray<PlanCondition> Without(ImmutableArray<PlanCondition> conditions, ImmutableArray<PlanCondition> known)
        => conditions.IsEmpty || known.IsEmpty ? conditions : [.. conditions.Where(condition => !known.Contains(condition))];

    public static bool AreEqual(ImmutableArray<PlanCondition> left, ImmutableArray<PlanCondition> right) => left.AsSpan().SequenceEqual(right.AsSpan());
}
