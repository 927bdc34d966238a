using Federation.Subgraphs;

namespace Federation.Composition.PreMerge;

/// <summary>Every subgraph has a name of its own.</summary>
internal static class SubgraphNames
{
    public static void Check(IReadOnlyList<SubgraphSource> sources, CompositionContext context)
    {
        if (sources.Count == 0)
        {
            context.Error(FederationErrorCodes.NoQueries, "There is no subgraph to compose: name at least one.", null);
        }

        foreach (var group in sources.GroupBy(source => source.Name, StringComparer.Ordinal))
        {
            if (group.Key is "_" || string.IsNullOrWhiteSpace(group.Key))
            {
                Error(group.Key, $"A subgraph cannot be called \"{group.Key}\": choose another name.");
            }
            else if (group.Count() > 1)
            {
                Error(group.Key, $"{group.Count()} subgraphs are called \"{group.Key}\": give each a name of its own.");
            }
        }

        void Error(string name, string message)
            => context.Errors.Add(new FederationError(FederationErrorCodes.InvalidSubgraphName, $"[{name}] {message}", null, [name]));
    }
}
