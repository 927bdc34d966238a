using System.Globalization;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Budgets;

/// <summary>Refuses documents that are small and mean something large, before anything walks what they mean.</summary>
internal static class DocumentBudgets
{
    public static void Check(ValidationContext context)
    {
        new DirectiveCount(context).CountAll();
        var fragments = new FragmentCosts(context);
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                CheckOperation(context, operation, fragments.Of(operation.SelectionSet));
            }
        }
    }

    private static void CheckOperation(ValidationContext context, OperationDefinitionNode operation, SelectionCosts costs)
    {
        var options = context.Options;
        Check(costs.Depth, options.MaxSelectionDepth, "levels of selection sets", ValidationErrorCodes.TooDeep);
        Check(costs.Spreads, options.MaxFragmentVisits, "fragment spreads", ValidationErrorCodes.TooManyFragmentVisits);
        Check(costs.Fields, options.MaxFields, "fields", ValidationErrorCodes.TooManyFields);
        Check(costs.RootFields, options.MaxRootFields, "root fields", ValidationErrorCodes.TooManyRootFields);
        Check(costs.Aliases, options.MaxAliases, "aliases", ValidationErrorCodes.TooManyAliases);

        void Check(long count, int limit, string what, string code)
        {
            if (count > limit)
            {
                var subject = operation.Name is null ? "The operation" : $"Operation \"{operation.Name}\"";
                context.Report(
                    $"{subject} has {Number(count)} {what} with its fragments expanded; at most {Number(limit)} are allowed.",
                    code,
                    rule: null,
                    operation.Span.Start);
            }
        }
    }

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
