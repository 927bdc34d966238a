using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Lone anonymous operation: an operation without a name is the only one of its document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation">Lone anonymous operation</seealso>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(context)
{
    private int _operations;

    public override string Name => "LoneAnonymousOperation";

    public override void EnterDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            _operations += definition is OperationDefinitionNode ? 1 : 0;
        }
    }

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is null && _operations > 1)
        {
            Report("This anonymous operation must be the only defined operation.", operation.Span.Start);
        }
    }
}
