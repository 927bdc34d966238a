using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>A subgraph that looks up an interface by key must know every implementation of it.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/interfaces">Entity interfaces</seealso>
internal static class InterfaceKeyCoverage
{
    /// <returns>True where some subgraph has a key on the interface.</returns>
    public static bool Check(MergeState state, MergedType merged, FieldContainerType?[] sources)
    {
        var implementations = state.Schema.ImplementationsOf(merged.Name).Select(type => type.Name).ToList();
        var hasKey = false;
        for (var i = 0; i < sources.Length; i++)
        {
            var subgraph = state.Subgraphs[i];
            if (sources[i] is not { } source || subgraph.KeysOf(source).Count == 0)
            {
                continue;
            }

            hasKey = true;
            if (source is not InterfaceType || !subgraph.KeysOf(source).Any(key => key.IsResolvable))
            {
                continue;
            }

            var missing = implementations.Where(name => !subgraph.Schema.IsPossibleType(source, name)).ToList();
            if (missing.Count > 0)
            {
                state.Context.Error(
                    FederationErrorCodes.InterfaceKeyMissingImplementationType,
                    $"[{subgraph.Name}] The interface \"{merged.Name}\" has a resolvable @key, but the subgraph lacks the implementations {string.Join(", ", missing.Select(name => $"\"{name}\""))} of other subgraphs: define them there with the key.",
                    merged.Name,
                    subgraph);
            }
        }

        return hasKey;
    }

    /// <summary>A subgraph with an interface object must not define implementations of the interface besides.</summary>
    public static void CheckInterfaceObjects(MergeState state, MergedType merged, FieldContainerType?[] sources)
    {
        var implementations = state.Schema.ImplementationsOf(merged.Name).Select(type => type.Name).ToList();
        for (var i = 0; i < sources.Length; i++)
        {
            var subgraph = state.Subgraphs[i];
            if (sources[i] is not { } source || !subgraph.IsInterfaceObject(source))
            {
                continue;
            }

            var defined = implementations.Where(name => subgraph.Schema.GetType(name) is not null).ToList();
            if (defined.Count > 0)
            {
                state.Context.Error(
                    FederationErrorCodes.InterfaceObjectUsageError,
                    $"[{subgraph.Name}] \"{merged.Name}\" is an @interfaceObject, but the subgraph also defines {string.Join(", ", defined.Select(name => $"\"{name}\""))}, which implement the interface in other subgraphs: use one or the other.",
                    merged.Name,
                    subgraph);
            }
        }
    }
}
