using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>Requirements in disjunctive normal form: a list of alternatives, each a set of names that are needed together.</summary>
internal static class Dnf
{
    /// <summary>Reads <c>[["a", "b"], ["c"]]</c>.</summary>
    public static List<SortedSet<string>> Read(ValueNode? value)
    {
        var alternatives = new List<SortedSet<string>>();
        foreach (var item in Items(value))
        {
            alternatives.Add(new SortedSet<string>(Items(item).OfType<StringValueNode>().Select(name => name.Value), StringComparer.Ordinal));
        }

        return alternatives;
    }

    public static ValueNode Write(List<SortedSet<string>> alternatives)
        => Nodes.List(alternatives.Select(alternative => Nodes.List(alternative.Select(Nodes.String))));

    /// <summary>Both requirements at once: every pair of alternatives together, without those that another makes superfluous.</summary>
    /// <remarks>No alternatives at all means no requirement.</remarks>
    public static List<SortedSet<string>> And(List<SortedSet<string>> left, List<SortedSet<string>> right)
    {
        if (left.Count == 0)
        {
            return right;
        }

        if (right.Count == 0)
        {
            return left;
        }

        var product = new List<SortedSet<string>>();
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                product.Add(new SortedSet<string>(one.Concat(other), StringComparer.Ordinal));
            }
        }

        return Absorb(product);
    }

    /// <summary>True where who meets <paramref name="stronger"/> meets <paramref name="weaker"/> too.</summary>
    public static bool Implies(List<SortedSet<string>> stronger, List<SortedSet<string>> weaker)
        => weaker.Count == 0 || (stronger.Count > 0 && stronger.All(have => weaker.Any(need => need.IsSubsetOf(have))));

    private static List<SortedSet<string>> Absorb(List<SortedSet<string>> alternatives)
    {
        var kept = new List<SortedSet<string>>();
        for (var i = 0; i < alternatives.Count; i++)
        {
            var isSuperfluous = false;
            for (var j = 0; j < alternatives.Count && !isSuperfluous; j++)
            {
                isSuperfluous = i != j
                    && alternatives[j].IsSubsetOf(alternatives[i])
                    && (alternatives[j].Count < alternatives[i].Count || j < i);
            }

            if (!isSuperfluous)
            {
                kept.Add(alternatives[i]);
            }
        }

        return kept;
    }

    private static SyntaxList<ValueNode> Items(ValueNode? value) => value switch
    {
        null or NullValueNode => [],
        ListValueNode list => list.Items,
        _ => [value],
    };
}
