using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Variables are input types: a variable is a scalar, an enum or an input object, or a list of one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types">Variables are input types</seealso>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "VariablesAreInputTypes";

    public void EnterVariableDefinition(VariableDefinitionNode variable)
    {
        if (TypeReference.Resolve(Context.Schema, variable.Type) is { Named.IsInput: false } type)
        {
            Report($"Variable \"${variable.Variable.Name}\" cannot be non-input type \"{type}\".", variable.Type.Span.Start);
        }
    }
}
