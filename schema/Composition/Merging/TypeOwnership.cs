using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Says which subgraphs have a type, with which keys.</summary>
/// <seealso href="https://specs.apollo.dev/join/v0.3/#@join__type">join v0.3, @join__type</seealso>
internal static class TypeOwnership
{
    public static void Add(MergeState state, MergedType merged, NamedType?[] sources)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            var isQuery = merged.Name == "Query";
            if (sources[i] is not { } source)
            {
                // Every subgraph has a Query type: that of the subgraph protocol.
                if (isQuery)
                {
                    merged.Directives.Add(Nodes.Directive(JoinDirectives.Type, ("graph", Nodes.Enum(state.GraphNames[i]))));
                }

                continue;
            }

            var subgraph = state.Subgraphs[i];
            var graph = Nodes.Enum(state.GraphNames[i]);
            var isInterfaceObject = subgraph.IsInterfaceObject(source) ? Nodes.Boolean(true) : null;
            var keys = subgraph.KeysOf(source);
            if (keys.Count == 0)
            {
                merged.Directives.Add(Nodes.Directive(JoinDirectives.Type, ("graph", graph), ("isInterfaceObject", isInterfaceObject)));
            }

            foreach (var key in keys)
            {
                merged.Directives.Add(Nodes.Directive(
                    JoinDirectives.Type,
                    ("graph", graph),
                    ("key", Nodes.String(key.FieldSet.Text)),
                    ("extension", key.IsExtension ? Nodes.Boolean(true) : null),
                    ("resolvable", key.IsResolvable ? null : Nodes.Boolean(false)),
                    ("isInterfaceObject", isInterfaceObject)));
            }
        }
    }
}
