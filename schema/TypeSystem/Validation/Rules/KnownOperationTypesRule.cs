using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Operation type existence: an operation is of a kind for which the schema has a root type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence">Operation type existence</seealso>
internal sealed class KnownOperationTypesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "KnownOperationTypes";

    public void EnterOperation(OperationDefinitionNode operation)
    {
        if (Context.Schema.GetRootType(operation.Operation) is null)
        {
            var kind = operation.Operation switch
            {
                OperationType.Query => "query",
                OperationType.Mutation => "mutation",
                _ => "subscription",
            };
            Report($"The {kind} operation is not supported by the schema.", operation.Span.Start);
        }
    }
}
