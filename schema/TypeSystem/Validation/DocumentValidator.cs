using GraphQL.Language;
using GraphQL.TypeSystem.Validation.Budgets;

namespace GraphQL.TypeSystem.Validation;

/// <summary>Says whether a document can be executed against a schema: budgets first, then every rule in one walk.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation">Validation</seealso>
public static class DocumentValidator
{
    /// <summary>Validates all operations and fragments of a document.</summary>
    /// <returns>What is wrong, in the order in which the walk meets it; empty for a valid document.</returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);

        // A document over budget is not walked: the rules would spend what the budgets save.
        DocumentBudgets.Check(context);
        if (context.Errors.Count == 0)
        {
            new DocumentWalker(context, new ValidationRules(context)).WalkDocument();
        }

        return context.Errors;
    }
}
