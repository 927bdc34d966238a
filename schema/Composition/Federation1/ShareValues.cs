using Federation.Subgraphs;
using GraphQL.TypeSystem;

namespace Federation.Composition.Federation1;

/// <summary>Marks as shareable what federation 1 let several subgraphs resolve without saying so.</summary>
internal static class ShareValues
{
    public static DocumentEdits Edit(Subgraph subgraph, IReadOnlyList<Subgraph> others, CompositionContext context)
    {
        var edits = new DocumentEdits();
        var name = subgraph.NamesOf(FederationDirectives.Shareable)[0];
        foreach (var type in subgraph.Schema.Types.OfType<ObjectType>())
        {
            if (type.IsBuiltIn || type.Name == "Subscription" || subgraph.Has(type.Directives, FederationDirectives.Shareable))
            {
                continue;
            }

            if (subgraph.KeysOf(type).Count == 0 && type.Name is not ("Query" or "Mutation"))
            {
                if (others.Any(other => other.Schema.GetType(type.Name) is not null))
                {
                    edits.Add(type.Name, Nodes.Directive(name));
                }

                continue;
            }

            foreach (var field in type.Fields)
            {
                if (!subgraph.IsShareable(field) && others.Any(other => Resolves(other, type, field)))
                {
                    edits.Add(field.Coordinate, Nodes.Directive(name));
                }
            }
        }

        return edits;
    }

    private static bool Resolves(Subgraph other, ObjectType type, OutputField field)
        => other.Schema.GetType<FieldContainerType>(type.Name)?.GetField(field.Name) is { } theirs && !other.IsFullyExternal(theirs);
}
