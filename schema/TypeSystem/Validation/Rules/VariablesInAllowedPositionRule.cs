using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>All variable usages are allowed: a variable's type fits each place where it is used.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed">All variable usages are allowed</seealso>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "VariablesInAllowedPosition";

    public void LeaveOperation(OperationDefinitionNode operation)
    {
        if (operation.VariableDefinitions.IsEmpty)
        {
            return;
        }

        var variables = Context.GetVariables(operation);
        var types = new GraphQLType?[operation.VariableDefinitions.Count];
        foreach (var usage in Context.GetVariableUsages(operation))
        {
            if (usage.Type is { } expected && variables.IndexOf(usage.Variable.Name) is >= 0 and var index)
            {
                var definition = operation.VariableDefinitions[index];
                if ((types[index] ??= TypeReference.Resolve(Context.Schema, definition.Type)) is { } type)
                {
                    Check(usage, expected, definition, type);
                }
            }
        }
    }

    private void Check(VariableUsage usage, GraphQLType expected, VariableDefinitionNode definition, GraphQLType type)
    {
        var name = usage.Variable.Name;
        if (!IsVariableUsageAllowed(type, definition.DefaultValue, expected, usage.DefaultValue))
        {
            Report(
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".",
                definition.Span.Start,
                usage.Variable.Span.Start);
        }

        if (usage.ParentType?.Nullable is InputObjectType { IsOneOf: true } oneOf && !type.IsNonNull)
        {
            Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".",
                definition.Span.Start,
                usage.Variable.Span.Start);
        }
    }

    // IsVariableUsageAllowed: a default, of the variable or of the place, makes a nullable variable fit a non-null place.
    private bool IsVariableUsageAllowed(GraphQLType type, ValueNode? defaultValue, GraphQLType expected, ValueNode? expectedDefault)
    {
        if (expected.IsNonNull && !type.IsNonNull)
        {
            var hasDefault = defaultValue is not (null or NullValueNode) || expectedDefault is not null;
            return hasDefault && SubtypeComparison.IsSubtype(Context.Schema, type, expected.Nullable);
        }

        return SubtypeComparison.IsSubtype(Context.Schema, type, expected);
    }
}
