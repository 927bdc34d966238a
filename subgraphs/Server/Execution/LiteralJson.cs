using System.Buffers;
using System.Text.Json;
using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Execution;

/// <summary>Literals of an operation as JSON, variables spliced in and defaults of input objects filled.</summary>
internal static class LiteralJson
{
    /// <summary>The JSON of a literal; null where it is a variable that was not given.</summary>
    public static ReadOnlyMemory<byte>? Of(ValueNode literal, TypeRef type, RequestVariables variables)
    {
        if (literal is VariableNode variable)
        {
            return variables.TryGetRaw(variable.Name, out var raw) ? raw : null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, literal, type, variables);
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, ValueNode literal, TypeRef type, RequestVariables variables)
    {
        if (type.Item is { } item && literal is not (ListValueNode or NullValueNode or VariableNode))
        {
            // A single value where a list is expected is a list of one.
            writer.WriteStartArray();
            Write(writer, literal, item, variables);
            writer.WriteEndArray();
            return;
        }

        switch (literal)
        {
            case VariableNode variable when variables.TryGetRaw(variable.Name, out var raw):
                writer.WriteRawValue(raw.Span, skipInputValidation: true);
                break;
            case NullValueNode or VariableNode:
                writer.WriteNullValue();
                break;
            case BooleanValueNode boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                break;
            case EnumValueNode name:
                writer.WriteStringValue(name.Value);
                break;
            case IntValueNode number:
                writer.WriteRawValue(number.Value);
                break;
            case FloatValueNode number:
                writer.WriteRawValue(number.Value);
                break;
            case ListValueNode list:
                WriteList(writer, list, type, variables);
                break;
            case ObjectValueNode instance:
                WriteObject(writer, instance, type.Named as InputModel, variables);
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, ListValueNode list, TypeRef type, RequestVariables variables)
    {
        writer.WriteStartArray();
        foreach (var element in list.Items)
        {
            Write(writer, element, type.Item ?? type, variables);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectValueNode instance, InputModel? model, RequestVariables variables)
    {
        writer.WriteStartObject();
        HashSet<string> given = new(StringComparer.Ordinal);
        foreach (var field in instance.Fields)
        {
            var isAbsent = field.Value is VariableNode variable && !variables.TryGetRaw(variable.Name, out _);
            var fieldModel = model?.Fields.FirstOrDefault(f => f.Name == field.Name);
            if (!isAbsent && given.Add(field.Name))
            {
                writer.WritePropertyName(field.Name);
                Write(writer, field.Value, fieldModel?.Type ?? AnyType, variables);
            }
        }

        foreach (var field in model?.Fields.Where(f => f.DefaultValue is not null && !given.Contains(f.Name)) ?? [])
        {
            writer.WritePropertyName(field.Name);
            Write(writer, field.DefaultValue!, field.Type, variables);
        }

        writer.WriteEndObject();
    }

    // Inside a custom scalar's literal nothing is known of the types.
    private static readonly TypeRef AnyType = TypeRef.Of(new ScalarModel("_Any", typeof(object)), isNonNull: false);
}
