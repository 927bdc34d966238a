namespace Federation.Composition.Contracts;

/// <summary>Hides what carries an excluded tag, and what no other than excluded subgraphs have.</summary>
internal static class HideExcluded
{
    public static void Apply(ContractModel model, ContractDefinition contract)
    {
        var tags = contract.ExcludedTags.ToHashSet(StringComparer.Ordinal);
        var graphs = contract.ExcludedSubgraphs.Select(subgraph => model.GraphsBySubgraph[subgraph]).ToHashSet(StringComparer.Ordinal);
        foreach (var element in model.All())
        {
            element.IsHidden |= element.HasTag(tags) || (graphs.Count > 0 && IsOnlyIn(model, element, graphs));
        }
    }

    private static bool IsOnlyIn(ContractModel model, ContractElement element, HashSet<string> excluded)
    {
        // An argument goes with its field.
        if (element.Parent is { Parent: not null })
        {
            return false;
        }

        var graphs = GraphsOf(model, element);
        return graphs.Count > 0 && graphs.All(excluded.Contains);
    }

    private static IReadOnlySet<string> GraphsOf(ContractModel model, ContractElement element)
    {
        if (element.Graphs is not { } own)
        {
            return element.Parent?.Graphs ?? new HashSet<string>();
        }

        // An empty set: the field comes from interface objects, the subgraphs that give it to one of the interfaces.
        return own.Count > 0 || element.Parent is null
            ? own
            : element.Parent.Interfaces
                .Select(name => model.Find(name)?.Child(element.Name))
                .SelectMany(field => field?.Graphs ?? field?.Parent?.Graphs ?? new HashSet<string>())
                .ToHashSet(StringComparer.Ordinal);
    }
}
