using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Lone anonymous operation: an operation without a name is the only one of its document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation">Lone anonymous operation</seealso>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "LoneAnonymousOperation";

    public void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is null && Context.OperationCount > 1)
        {
            Report("This anonymous operation must be the only defined operation.", operation.Span.Start);
        }
    }
}
