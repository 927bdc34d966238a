using Federation.Subgraphs;
using GraphQL.TypeSystem;

namespace Federation.Composition.Federation1;

/// <summary>Removes external fields that nothing uses; federation 1 let them stand.</summary>
internal static class DropUnusedExternals
{
    public static DocumentEdits Edit(Subgraph subgraph, IReadOnlyList<Subgraph> others, CompositionContext context)
    {
        var edits = new DocumentEdits();
        foreach (var type in subgraph.Schema.Types.OfType<ObjectType>())
        {
            var unused = type.Fields.Where(field => subgraph.IsExternal(field) && !subgraph.IsUsed(field)).ToList();
            foreach (var field in unused)
            {
                edits.RemoveField(field.Coordinate);
            }

            if (unused.Count == 0 || unused.Count < type.Fields.Count)
            {
                continue;
            }

            if (IsReferenced(subgraph, type))
            {
                context.Error(
                    FederationErrorCodes.TypeWithOnlyUnusedExternal,
                    $"[{subgraph.Name}] \"{type.Name}\" has only @external fields that nothing uses, but the subgraph refers to it: remove the references, or resolve a field of it.",
                    type.Name,
                    subgraph);
            }
            else
            {
                edits.RemoveType(type.Name);
            }
        }

        return edits;
    }

    private static bool IsReferenced(Subgraph subgraph, ObjectType type)
        => subgraph.Schema.Types.Any(other => other switch
        {
            FieldContainerType container => container.Fields.Any(field => field.Type.Named.Name == type.Name),
            UnionType union => union.Members.Any(member => member.Name == type.Name),
            _ => false,
        });
}
