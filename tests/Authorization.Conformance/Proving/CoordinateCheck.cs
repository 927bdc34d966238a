using Federation.Supergraphs;
using Gateway.Authorization.Conformance.Tests.Rules;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Conformance.Tests.Proving;

/// <summary>Whether a subgraph may be asked for a coordinate on a caller's behalf.</summary>
internal sealed class CoordinateCheck(Supergraph graph)
{
    private readonly HashSet<string> _keys = KeyFields(graph);

    /// <summary>False where the caller may not see it. A key is asked for whoever calls: without it nothing could be joined, and it is not answered.</summary>
    /// <param name="subgraph">Where an interface is an object, one object stands for all implementers: the field is asked for one that allows it.</param>
    public bool MayBeAsked(string subgraph, string coordinate, PlainCaller caller)
    {
        if (_keys.Contains(coordinate))
        {
            return true;
        }

        var parts = coordinate.Split('.');
        var type = graph.Schema.GetType<CompositeType>(parts[0])!;
        var field = (type as FieldContainerType)!.GetField(parts[1])!;
        if (graph.FindType(type.Name)?.Subgraphs.Any(entry => entry.Subgraph.Name == subgraph && entry.IsInterfaceObject) == true)
        {
            return graph.Schema.GetPossibleTypes(type).Any(implementer => MayBeAsked(subgraph, $"{implementer.Name}.{field.Name}", caller));
        }

        return caller.Meets(graph.GetAuthRequirement(field.Coordinate))
            && caller.Meets(graph.GetAuthRequirement(field.Type.Named.Name))
            && (type is not ObjectType || caller.Meets(graph.GetAuthRequirement(type.Name)));
    }

    private static HashSet<string> KeyFields(Supergraph graph)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in graph.Schema.Types.OfType<FieldContainerType>())
        {
            foreach (var key in graph.FindType(type.Name)?.Subgraphs.SelectMany(subgraph => subgraph.Keys) ?? [])
            {
                foreach (var field in key.Selections.Selections.OfType<FieldNode>())
                {
                    _ = keys.Add($"{type.Name}.{field.Name}");
                }
            }
        }

        return keys;
    }
}
