using GraphQL.Language;

namespace Gateway.Differential.Tests.Shrinking;

/// <summary>Takes one element out of an operation: a selection, a directive, an argument or a variable; or puts a fragment's content in its place.</summary>
/// <param name="target">Which, in the order of the document.</param>
internal sealed class OperationCut(int target) : SyntaxRewriter
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private int _visited;

    /// <summary>The document without the element, and without what nothing uses any more; null where there is no such element.</summary>
    public static DocumentNode? Cut(DocumentNode document, int target)
    {
        var cut = new OperationCut(target);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            cut._fragments[fragment.Name] = fragment;
        }

        var result = cut.RewriteDocument(document);
        return cut._visited <= target ? null : UnusedDefinitions.Drop(result);
    }

    protected override SelectionSetNode? RewriteSelectionSet(SelectionSetNode node)
    {
        var selections = new List<SelectionNode>();
        foreach (var selection in node.Selections)
        {
            if (selection is FragmentSpreadNode spread && IsTarget())
            {
                var fragment = _fragments[spread.Name];
                selections.Add(new InlineFragmentNode(default, fragment.TypeCondition, spread.Directives, fragment.SelectionSet));
            }
            else if (selection is InlineFragmentNode inline && IsTarget())
            {
                selections.AddRange(inline.SelectionSet.Selections);
            }
            else if (RewriteSelection(selection) is { } kept)
            {
                selections.Add(kept);
            }
        }

        return selections.Count == 0 ? null : new SelectionSetNode(node.Span, selections.ToSyntaxList());
    }

    protected override SelectionNode? RewriteSelection(SelectionNode node) => IsTarget() ? null : base.RewriteSelection(node);

    protected override DirectiveNode? RewriteDirective(DirectiveNode node) => IsTarget() ? null : node;

    protected override ArgumentNode? RewriteArgument(ArgumentNode node) => IsTarget() ? null : node;

    private bool IsTarget() => _visited++ == target;
}
