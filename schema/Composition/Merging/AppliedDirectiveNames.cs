using Federation.Subgraphs;
using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>Finds the names of all directives that a subgraph applies anywhere.</summary>
internal sealed class AppliedDirectiveNames : SyntaxWalker
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public static HashSet<string> In(Subgraph subgraph)
    {
        var walker = new AppliedDirectiveNames();
        walker.Walk(subgraph.Document);
        return walker._names;
    }

    protected override bool Enter(SyntaxNode node)
    {
        if (node is DirectiveNode directive)
        {
            _names.Add(directive.Name);
        }

        return true;
    }
}
