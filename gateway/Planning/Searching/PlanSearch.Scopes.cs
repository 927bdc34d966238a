using System.Diagnostics.CodeAnalysis;
using Federation.QueryGraphs;
using GraphQL.Language;

namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>Where in a selection a field of a scope stands: on the type itself or in an inline fragment.</summary>
    /// <param name="vertex">The type in the subgraph that the field is selected on.</param>
    /// <param name="condition">The inline fragment; null: none.</param>
    private bool TryScope(
        Source source,
        SearchPosition position,
        string scope,
        FieldUse use,
        [NotNullWhen(true)] out Vertex? vertex,
        out string? condition)
        => TryScope(source.Vertex, source.Scope, position, scope, use, out vertex, out condition);

    private bool TryScope(
        Vertex given,
        string? onlyScope,
        SearchPosition position,
        string scope,
        FieldUse use,
        [NotNullWhen(true)] out Vertex? vertex,
        out string? condition)
    {
        vertex = given;
        condition = null;
        if (onlyScope is { } only && only != scope && !(IsAbstract(only) && Covers(only, scope)))
        {
            return false;
        }

        if (use.IsTypeName)
        {
            // An interface object does not know the object's type.
            return !vertex.IsInterfaceObject && scope == position.Type.Name;
        }

        if (vertex.Type.Name == scope)
        {
            return true;
        }

        if (vertex.IsInterfaceObject)
        {
            return Covers(vertex.Type.Name, scope) && IsGivenToAll(vertex, scope, use.Name);
        }

        if (!vertex.IsAbstract)
        {
            return Covers(scope, vertex.Type.Name);
        }

        if (IsAbstract(scope) && vertex.Field(use.Name) is not null && vertex.RuntimeTypes.All(name => Covers(scope, name)))
        {
            return true;
        }

        condition = scope;
        return vertex.TypeConditions.TryGetValue(scope, out vertex);
    }

    /// <summary>An interface object's field counts for an object type that has no field of its own by that name; its keys count for all.</summary>
    private bool IsGivenToAll(Vertex interfaceObject, string scope, string field)
        => _supergraph.FindType(scope)?.Field(field) is { IsFromInterfaceObject: true }
            || interfaceObject.Keys.Any(key => key.Selections.Selections.OfType<FieldNode>().Any(node => node.Name == field));
}
