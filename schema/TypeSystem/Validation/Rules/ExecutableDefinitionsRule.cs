using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Executable definitions: a document to be executed holds only operations and fragments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executable-Definitions">Executable definitions</seealso>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "ExecutableDefinitions";

    public void EnterDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            var name = definition switch
            {
                OperationDefinitionNode or FragmentDefinitionNode => null,
                TypeDefinitionNode type => $"\"{type.Name}\"",
                DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
                _ => "schema",
            };
            if (name is not null)
            {
                Report($"The {name} definition is not executable.", definition.Span.Start);
            }
        }
    }
}
