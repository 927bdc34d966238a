using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>Merges the subgraphs' schemas. The steps in order, and why in that order.</summary>
internal static class SupergraphMerger
{
    public static MergedSchema Merge(CompositionContext context)
    {
        var state = new MergeState(context);

        // Everything else asks which directives of a subgraph mean something in the supergraph.
        state.Directives = DirectiveComposition.Of(context);

        // All types exist before any is filled: subtyping needs interfaces and unions.
        TypeCollector.Collect(state);
        InterfacesMerger.Merge(state);
        UnionMerger.Merge(state);

        // Enums come last: how they merge depends on where the merged fields use them.
        TypesMerger.Merge(state);
        ExecutableDirectives.Merge(state);
        EnumMerger.Merge(state);

        // A field of an interface object belongs to every implementation of the interface.
        InterfaceObjectFields.Add(state);
        AuthPropagation.Propagate(state);
        RootTypes(state);
        Machinery.Add(state);
        return state.Schema;
    }

    private static void RootTypes(MergeState state)
    {
        Add(OperationType.Query, "Query");
        Add(OperationType.Mutation, "Mutation");
        Add(OperationType.Subscription, "Subscription");
        if (!state.Schema.RootTypes.ContainsKey(OperationType.Query))
        {
            state.Context.Error(
                FederationErrorCodes.NoQueries,
                $"No query field in {state.Name(Enumerable.Range(0, state.Subgraphs.Count))}: a supergraph needs at least one field of Query.",
                "Query",
                state.Subgraphs);
        }

        void Add(OperationType operation, string name)
        {
            if (state.Schema.TryGet(name, out _))
            {
                state.Schema.RootTypes[operation] = name;
            }
        }
    }
}
