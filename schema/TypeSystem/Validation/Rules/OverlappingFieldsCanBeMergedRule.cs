using GraphQL.Language;
using GraphQL.TypeSystem.Validation.FieldMerging;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Field selection merging: fields of one response name are one field with equal arguments and types of one shape.</summary>
/// <remarks>A near-linear check of the whole document comes first. Only where it finds a conflict are fields compared pair by pair, to
/// name the conflicts where they stand.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging">Field selection merging</seealso>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : ValidationRule(context)
{
    private ConflictFinder? _finder;

    public override string Name => "OverlappingFieldsCanBeMerged";

    public void EnterDocument(DocumentNode document)
    {
        if (new MergeCheck(Context).HasConflict())
        {
            _finder = new ConflictFinder(Context);
        }
    }

    public void EnterSelectionSet(SelectionSetNode selectionSet, SyntaxNode parent)
    {
        // The fields of an inline fragment are those of the selection set around it.
        if (_finder is null || parent is InlineFragmentNode)
        {
            return;
        }

        foreach (var conflict in _finder.FindWithin(selectionSet, Context.Types.ParentType))
        {
            Report(
                $"Fields \"{FieldConflict.Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}. "
                + "Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.Left.Concat(conflict.Right).Select(field => field.Span.Start)]);
        }
    }
}
