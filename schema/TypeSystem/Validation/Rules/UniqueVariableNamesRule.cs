using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Variable uniqueness: an operation defines each of its variables once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness">Variable uniqueness</seealso>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "UniqueVariableNames";

    public void EnterOperation(OperationDefinitionNode operation)
    {
        foreach (var (name, variables) in Duplicates.Find(operation.VariableDefinitions, static variable => variable.Variable.Name))
        {
            // A variable ends with its name; ignored characters may stand behind the dollar sign.
            Report(
                $"There can be only one variable named \"${name}\".",
                [.. variables.Select(variable => variable.Variable.Span.End - name.Length)]);
        }
    }
}
