using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Federation1;

/// <summary>Removes directives that federation 1 accepted and ignored.</summary>
internal static class DropMeaninglessDirectives
{
    private static readonly string[] OnlyOnObjects
        = [FederationDirectives.External, FederationDirectives.Provides, FederationDirectives.Requires];

    public static DocumentEdits Edit(Subgraph subgraph, IReadOnlyList<Subgraph> others, CompositionContext context)
    {
        var edits = new DocumentEdits();
        foreach (var type in subgraph.Schema.Types.OfType<FieldContainerType>())
        {
            Remove(subgraph, edits, type.Directives, FederationDirectives.External);
            if (type is InterfaceType)
            {
                Remove(subgraph, edits, type.Directives, FederationDirectives.Key);
            }

            foreach (var field in type.Fields)
            {
                if (type is InterfaceType)
                {
                    foreach (var directive in OnlyOnObjects)
                    {
                        Remove(subgraph, edits, field.Directives, directive);
                    }
                }
                else if (field.Type.Named is not CompositeType)
                {
                    Remove(subgraph, edits, field.Directives, FederationDirectives.Provides);
                }

                if (subgraph.IsExternal(field))
                {
                    Remove(subgraph, edits, field.Directives, FederationDirectives.Tag);
                }
            }
        }

        return edits;
    }

    private static void Remove(Subgraph subgraph, DocumentEdits edits, SyntaxList<DirectiveNode> directives, string name)
    {
        foreach (var directive in subgraph.Applied(directives, name))
        {
            edits.Remove(directive);
        }
    }
}
