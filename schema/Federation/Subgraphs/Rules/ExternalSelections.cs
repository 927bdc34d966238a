using Federation.FieldSets;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>Finds the leaves of a field set that the subgraph resolves by itself, so that naming them is pointless or wrong.</summary>
internal static class ExternalSelections
{
    /// <summary>The fields that are neither external nor below an external field.</summary>
    public static IEnumerable<OutputField> FindResolvedHere(Subgraph subgraph, FieldSelectionSet set, bool isBelowExternal = false)
    {
        foreach (var selection in set.Fields)
        {
            var isExternal = isBelowExternal || IsExternal(subgraph, selection.Field);
            if (selection.Children is not null)
            {
                foreach (var field in FindResolvedHere(subgraph, selection.Children, isExternal))
                {
                    yield return field;
                }
            }
            else if (!isExternal)
            {
                yield return selection.Field;
            }
        }

        foreach (var fragment in set.Fragments)
        {
            foreach (var field in FindResolvedHere(subgraph, fragment, isBelowExternal))
            {
                yield return field;
            }
        }
    }

    /// <summary>An interface's field cannot be external itself: it counts as one where an implementation's is.</summary>
    private static bool IsExternal(Subgraph subgraph, OutputField field)
        => subgraph.IsExternal(field)
            || (field.DeclaringType is InterfaceType declaring
                && subgraph.Schema.GetPossibleTypes(declaring).Any(type => type.GetField(field.Name) is { } implementing && subgraph.IsExternal(implementing)));
}
