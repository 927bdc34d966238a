using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Budgets;

/// <summary>Counts the directives of every element, in the order of the text, and sees on the way whether anything is spread.</summary>
internal sealed class DirectiveCount(ValidationContext context)
{
    public void CountAll()
    {
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Count(operation.Directives);
                    foreach (var variable in operation.VariableDefinitions)
                    {
                        Count(variable.Directives);
                    }

                    Count(operation.SelectionSet);
                    break;
                case FragmentDefinitionNode fragment:
                    Count(fragment.Directives);
                    Count(fragment.SelectionSet);
                    break;
            }
        }
    }

    private void Count(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Count(field.Directives);
                    if (field.SelectionSet is not null)
                    {
                        Count(field.SelectionSet);
                    }

                    break;
                case InlineFragmentNode fragment:
                    Count(fragment.Directives);
                    Count(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread:
                    context.HasSpreads = true;
                    Count(spread.Directives);
                    break;
            }
        }
    }

    private void Count(SyntaxList<DirectiveNode> directives)
    {
        var limit = context.Options.MaxDirectivesPerLocation;
        if (directives.Count > limit)
        {
            context.Report(
                $"There are {DocumentBudgets.Number(directives.Count)} directives at this location; at most {DocumentBudgets.Number(limit)} are allowed.",
                ValidationErrorCodes.TooManyDirectives,
                rule: null,
                directives[limit].Span.Start);
        }
    }
}
