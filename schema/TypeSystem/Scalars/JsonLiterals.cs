using System.Runtime.InteropServices;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem.Coercion;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>GraphQL literals as JSON. Numbers keep their digits: nothing here parses one.</summary>
internal static class JsonLiterals
{
    /// <summary>Writes a literal without a type. A variable without a value is null in a list and no field of an object.</summary>
    public static void Write(Utf8JsonWriter writer, ValueNode literal, CoercedVariables? variables = null, ValueBudget? budget = null)
    {
        switch (literal)
        {
            case IntValueNode number:
                writer.WriteRawValue(number.Value, skipInputValidation: true);
                break;
            case FloatValueNode number:
                writer.WriteRawValue(number.Value, skipInputValidation: true);
                break;
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                break;
            case EnumValueNode value:
                writer.WriteStringValue(value.Value);
                break;
            case BooleanValueNode boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item, variables, budget);
                }

                writer.WriteEndArray();
                break;
            case ObjectValueNode map:
                writer.WriteStartObject();
                foreach (var field in map.Fields)
                {
                    if (field.Value is not VariableNode absent || variables?.Contains(absent.Name) == true)
                    {
                        writer.WritePropertyName(field.Name);
                        Write(writer, field.Value, variables, budget);
                    }
                }

                writer.WriteEndObject();
                break;
            case VariableNode variable when variables?.TryGetRawJson(variable.Name, out var json) == true && budget?.TrySpend(json.Length) != false:
                writer.WriteRawValue(json.Span, skipInputValidation: true);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>The bytes of a JSON value as they came.</summary>
    public static void WriteRaw(Utf8JsonWriter writer, JsonElement value)
        => writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
}
