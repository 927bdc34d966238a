using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Differential.Tests.Reference;

/// <summary>Variables and arguments by the letter of the specification, for operations that are known to be valid.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()">CoerceVariableValues</seealso>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()">CoerceArgumentValues</seealso>
internal static class PlainCoercion
{
    public static JsonObject CoerceVariables(Schema schema, OperationDefinitionNode operation, JsonObject given)
    {
        var coerced = new JsonObject();
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name;
            var type = schema.ResolveType(definition.Type) ?? throw new InvalidOperationException($"${name} has an unknown type.");
            if (given.TryGetPropertyValue(name, out var value))
            {
                coerced[name] = CoerceJson(type, value);
            }
            else if (definition.DefaultValue is { } literal)
            {
                coerced[name] = CoerceLiteral(type, literal, coerced);
            }
        }

        return coerced;
    }

    public static JsonObject CoerceArguments(OutputField field, FieldNode node, JsonObject variables)
    {
        var coerced = new JsonObject();
        foreach (var definition in field.Arguments)
        {
            var given = node.Arguments.FirstOrDefault(argument => argument.Name == definition.Name)?.Value;
            Coerce(definition, given, variables, coerced);
        }

        return coerced;
    }

    /// <summary>One argument or field of an input object: a variable without a value counts as not given, and then the default does.</summary>
    private static void Coerce(InputValue definition, ValueNode? given, JsonObject variables, JsonObject coerced)
    {
        if (given is VariableNode variable && !variables.ContainsKey(variable.Name))
        {
            given = null;
        }

        if ((given ?? definition.DefaultValue) is { } literal)
        {
            coerced[definition.Name] = CoerceLiteral(definition.Type, literal, variables);
        }
    }

    private static JsonNode? CoerceJson(GraphQLType type, JsonNode? value)
    {
        switch (type.Nullable, value)
        {
            case (_, null):
                return null;
            case (ListType list, JsonArray items):
                return new JsonArray([.. items.Select(item => CoerceJson(list.ElementType, item))]);
            case (ListType list, _):
                return new JsonArray(CoerceJson(list.ElementType, value));
            case (InputObjectType input, JsonObject fields):
                var result = new JsonObject();
                foreach (var field in input.Fields)
                {
                    if (fields.TryGetPropertyValue(field.Name, out var given))
                    {
                        result[field.Name] = CoerceJson(field.Type, given);
                    }
                    else if (field.DefaultValue is { } literal)
                    {
                        result[field.Name] = CoerceLiteral(field.Type, literal, []);
                    }
                }

                return result;
            case (ScalarType { Name: BuiltInScalars.Id }, _) when value.GetValueKind() == JsonValueKind.Number:
                return value.ToJsonString();
            default:
                return value.DeepClone();
        }
    }

    private static JsonNode? CoerceLiteral(GraphQLType type, ValueNode literal, JsonObject variables)
    {
        switch (type.Nullable, literal)
        {
            case (_, VariableNode variable):
                return variables[variable.Name]?.DeepClone();
            case (_, NullValueNode):
                return null;
            case (ListType list, ListValueNode items):
                return new JsonArray([.. items.Items.Select(item => CoerceLiteral(list.ElementType, item, variables))]);
            case (ListType list, _):
                return new JsonArray(CoerceLiteral(list.ElementType, literal, variables));
            case (InputObjectType input, ObjectValueNode fields):
                var result = new JsonObject();
                foreach (var field in input.Fields)
                {
                    Coerce(field, fields.Fields.FirstOrDefault(candidate => candidate.Name == field.Name)?.Value, variables, result);
                }

                return result;
            case (ScalarType { Name: BuiltInScalars.Id }, IntValueNode number):
                return number.Value;
            default:
                return Plain(literal, variables);
        }
    }

    private static JsonNode? Plain(ValueNode literal, JsonObject variables) => literal switch
    {
        VariableNode variable => variables[variable.Name]?.DeepClone(),
        IntValueNode number => JsonNode.Parse(number.Value),
        FloatValueNode number => JsonNode.Parse(number.Value),
        StringValueNode text => text.Value,
        BooleanValueNode flag => flag.Value,
        EnumValueNode name => name.Value,
        ListValueNode list => new JsonArray([.. list.Items.Select(item => Plain(item, variables))]),
        ObjectValueNode fields => new JsonObject(fields.Fields.Select(field => KeyValuePair.Create(field.Name, Plain(field.Value, variables)))),
        _ => null,
    };
}
