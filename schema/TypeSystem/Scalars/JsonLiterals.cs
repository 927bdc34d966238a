using System.Runtime.InteropServices;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>GraphQL literals as JSON. Numbers keep their digits: nothing here parses one.</summary>
internal static class JsonLiterals
{
    public static void Write(Utf8JsonWriter writer, ValueNode literal)
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
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ObjectValueNode map:
                writer.WriteStartObject();
                foreach (var field in map.Fields)
                {
                    writer.WritePropertyName(field.Name);
                    Write(writer, field.Value);
                }

                writer.WriteEndObject();
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
