using GraphQL.Language;
using GraphQL.TypeSystem.Coercion;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem;

/// <summary>CoerceArgumentValues: the values of a field's or directive's arguments, from literals, variables and defaults.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()">CoerceArgumentValues</seealso>
public static class ArgumentCoercion
{
    /// <summary>Coerces the arguments of a field of a validated operation.</summary>
    /// <param name="definitions">The arguments of the field or directive.</param>
    /// <param name="arguments">Those that are given.</param>
    /// <param name="variables">The variables of the request.</param>
    /// <param name="scalars">The scalars to check; the financial graph's by default.</param>
    /// <param name="maxValues">Most values of all arguments, those of defaults included, and one for each 64 bytes of a variable wherever it
    /// stands; <see cref="VariableCoercionOptions.MaxValues"/> by default.</param>
    public static ArgumentCoercionResult Coerce(
        IReadOnlyList<InputValue> definitions,
        SyntaxList<ArgumentNode> arguments,
        CoercedVariables variables,
        ScalarRegistry? scalars = null,
        int? maxValues = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(variables);
        if (definitions.Count == 0)
        {
            return new ArgumentCoercionResult(CoercedArguments.Empty, []);
        }

        scalars ??= ScalarRegistry.Financial;
        List<GraphQLError>? errors = null;
        using var output = new CoercionOutput();
        var budget = new ValueBudget(maxValues ?? VariableCoercionOptions.Default.MaxValues);
        var literals = new LiteralWriter(output.Writer, scalars, variables, budget);
        foreach (var definition in definitions)
        {
            var given = Find(arguments, definition.Name);
            if (FindProblem(definition, given, variables, scalars) is { } message)
            {
                (errors ??= []).Add(new GraphQLError(message, CoercionErrorCodes.BadUserInput));
                continue;
            }

            // A variable without a value is an argument that was not given: its default counts.
            var value = given is VariableNode variable && !variables.Contains(variable.Name) ? definition.DefaultValue : given ?? definition.DefaultValue;
            if (value is not null)
            {
                literals.Write(value, definition.Type);
                output.End(definition.Name);
            }

            if (budget.IsSpent)
            {
                return new ArgumentCoercionResult(
                    null, [new GraphQLError($"Argument \"{definition.Name}\" has too many values, those of defaults and variables included.", CoercionErrorCodes.TooManyValues)]);
            }
        }

        return errors is null
            ? new ArgumentCoercionResult(new CoercedArguments(output.ToVariables()), [])
            : new ArgumentCoercionResult(null, errors);
    }

    private static string? FindProblem(InputValue definition, ValueNode? given, CoercedVariables variables, ScalarRegistry scalars)
    {
        switch (given)
        {
            case null:
                return definition.IsRequired ? $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was not provided." : null;
            case VariableNode variable when !variables.Contains(variable.Name):
                return definition.IsRequired
                    ? $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was provided the variable \"${variable.Name}\" which was not provided a runtime value."
                    : null;
            case VariableNode variable:
                return definition.Type.IsNonNull && variables.IsNull(variable.Name) ? MustNotBeNull(definition) : null;
            case NullValueNode:
                return definition.Type.IsNonNull ? MustNotBeNull(definition) : null;
            default:
                var check = new LiteralCheck(scalars, variables);
                check.Check(given, definition.Type);
                return check.Problems.Count == 0
                    ? null
                    : $"Argument \"{definition.Name}\" has invalid value {ValueText.Of(given)}: {check.Problems[0].Message}";
        }
    }

    private static string MustNotBeNull(InputValue definition)
        => $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.";

    private static ValueNode? Find(SyntaxList<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
