using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Coercion;

/// <summary>Writes a literal that fits its type as the JSON value that it means, with defaults of input objects filled in.</summary>
internal static class LiteralWriter
{
    public static void Write(Utf8JsonWriter writer, ValueNode value, GraphQLType type, ScalarRegistry scalars, CoercedVariables variables)
    {
        switch (value)
        {
            case VariableNode variable:
                if (variables.TryGetRawJson(variable.Name, out var json))
                {
                    writer.WriteRawValue(json.Span, skipInputValidation: true);
                }
                else
                {
                    writer.WriteNullValue();
                }

                break;
            case NullValueNode:
                writer.WriteNullValue();
                break;
            default:
                WriteValue(writer, value, type.Nullable, scalars, variables);
                break;
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, ValueNode value, GraphQLType type, ScalarRegistry scalars, CoercedVariables variables)
    {
        switch (type)
        {
            case ListType list:
                writer.WriteStartArray();
                if (value is ListValueNode items)
                {
                    foreach (var item in items.Items)
                    {
                        Write(writer, item, list.ElementType, scalars, variables);
                    }
                }
                else
                {
                    Write(writer, value, list.ElementType, scalars, variables);
                }

                writer.WriteEndArray();
                break;
            case InputObjectType input when value is ObjectValueNode map:
                WriteObject(writer, map, input, scalars, variables);
                break;
            case ScalarType scalar when scalars.Find(scalar.Name) is { } definition && definition.CheckLiteral(value) is null:
                definition.WriteLiteral(writer, value);
                break;
            default:
                JsonLiterals.Write(writer, value, variables);
                break;
        }
    }

    private static void WriteObject(
        Utf8JsonWriter writer, ObjectValueNode map, InputObjectType type, ScalarRegistry scalars, CoercedVariables variables)
    {
        writer.WriteStartObject();
        foreach (var field in type.Fields)
        {
            if ((FindGiven(map, field.Name, variables) ?? field.DefaultValue) is { } value)
            {
                writer.WritePropertyName(field.Name);
                Write(writer, value, field.Type, scalars, variables);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>The literal of a field; a variable without a value counts as not given.</summary>
    private static ValueNode? FindGiven(ObjectValueNode map, string name, CoercedVariables variables)
    {
        foreach (var field in map.Fields)
        {
            if (field.Name == name)
            {
                return field.Value is VariableNode variable && !variables.Contains(variable.Name) ? null : field.Value;
            }
        }

        return null;
    }
}
