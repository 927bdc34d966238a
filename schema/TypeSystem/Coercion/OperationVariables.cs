using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Coercion;

/// <summary>The variables of one operation, one by one.</summary>
internal sealed class OperationVariables(Schema schema, VariableCoercionOptions options, SourceText? source, ValueBudget budget)
{
    private readonly List<GraphQLError> _errors = [];

    public VariableCoercionResult Coerce(OperationDefinitionNode operation, JsonElement variables)
    {
        using var output = new CoercionOutput();
        foreach (var definition in operation.VariableDefinitions)
        {
            CoerceOne(definition, variables, output);
            if (budget.IsSpent)
            {
                return new VariableCoercionResult(null, [VariableLimits.TooMany(options)]);
            }

            if (_errors.Count >= options.MaxErrors)
            {
                _errors.Add(new GraphQLError("Too many errors processing variables; the rest is not reported.", CoercionErrorCodes.BadUserInput));
                break;
            }
        }

        return _errors.Count == 0
            ? new VariableCoercionResult(output.ToVariables(), [])
            : new VariableCoercionResult(null, _errors);
    }

    private void CoerceOne(VariableDefinitionNode definition, JsonElement variables, CoercionOutput output)
    {
        var name = definition.Variable.Name;
        var type = schema.ResolveType(definition.Type);
        if (type is null || !type.Named.IsInput)
        {
            Report(definition, $"Variable \"${name}\" expected value of type \"{PrintType(definition.Type)}\" which cannot be used as an input type.");
            return;
        }

        if (variables.ValueKind != JsonValueKind.Object || !variables.TryGetProperty(name, out var value))
        {
            if (definition.DefaultValue is not null)
            {
                new LiteralWriter(output.Writer, options.Scalars, CoercedVariables.Empty, budget).Write(definition.DefaultValue, type);
                output.End(name);
            }
            else if (type.IsNonNull)
            {
                Report(definition, $"Variable \"${name}\" of required type \"{type}\" was not provided.");
            }

            return;
        }

        if (value.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            Report(definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
            return;
        }

        new JsonCoercion(
            options.Scalars,
            budget,
            output.Writer,
            (path, invalid, message) =>
            {
                Report(definition, $"Variable \"${name}\" got invalid value {ValueText.Of(invalid)}{(path.Length == 0 ? "" : $" at \"{name}{path}\"")}; {message}");
                return _errors.Count < options.MaxErrors;
            }).Coerce(value, type);
        output.End(name);
    }

    private void Report(VariableDefinitionNode definition, string message)
    {
        if (_errors.Count < options.MaxErrors)
        {
            _errors.Add(new GraphQLError(message, CoercionErrorCodes.BadUserInput)
            {
                Locations = source is null ? [] : [source.GetLocation(definition.Span.Start)],
            });
        }
    }

    private static string PrintType(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => $"{PrintType(nonNull.Type)}!",
        ListTypeNode list => $"[{PrintType(list.Type)}]",
        _ => ((NamedTypeNode)type).Name,
    };
}
