using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.TypeSystem;
using Subgraphs.Server.Building;
using Subgraphs.Server.Scalars;

namespace Subgraphs.Server.Execution;

/// <summary>Writes responses as JSON, UTF-8, in one pass.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Response-Format">Response format</seealso>
internal sealed class ResponseWriter(ClrScalars scalars)
{
    // The result is complete and checked before it is written; escaping follows JSON, not HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A response with data, which may be null.</summary>
    public void Write(IBufferWriter<byte> output, ObjectResult? data, IReadOnlyList<GraphQLError> errors)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        WriteErrors(writer, errors);
        writer.WritePropertyName("data"u8);
        WriteValue(writer, data, null);
        writer.WriteEndObject();
    }

    /// <summary>A request that was not executed: errors and no data.</summary>
    public static void WriteRefusal(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        WriteErrors(writer, errors);
        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, object? value, TypeRef? type)
    {
        switch (value)
        {
            case null or ReportedNull:
                writer.WriteNullValue();
                break;
            case ObjectResult instance:
                writer.WriteStartObject();
                for (var i = 0; i < instance.Fields.Length; i++)
                {
                    writer.WritePropertyName(instance.Fields[i].EncodedName);
                    WriteValue(writer, instance.Values[i], instance.Fields[i].Field?.Type);
                }

                writer.WriteEndObject();
                break;
            case ListResult list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                {
                    WriteValue(writer, item, list.ItemType);
                }

                writer.WriteEndArray();
                break;
            case RawJson json:
                writer.WriteRawValue(json.Utf8.Span, skipInputValidation: true);
                break;
            default:
                WriteLeaf(writer, value, type?.Named);
                break;
        }
    }

    private void WriteLeaf(Utf8JsonWriter writer, object value, NamedModel? named)
    {
        if (named is EnumModel model)
        {
            writer.WriteStringValue(model.Find(value)!.Name);
        }
        else
        {
            scalars.Write(writer, value, named?.Name ?? BuiltInScalars.String);
        }
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("errors"u8);
        foreach (var error in errors)
        {
            WriteError(writer, error);
        }

        writer.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        if (error.Locations.Count > 0)
        {
            writer.WriteStartArray("locations"u8);
            foreach (var location in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line"u8, location.Line);
                writer.WriteNumber("column"u8, location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            writer.WriteStartArray("path"u8);
            foreach (var segment in path)
            {
                WriteExtension(writer, segment);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, error.Code);
        foreach (var (name, value) in error.Extensions)
        {
            writer.WritePropertyName(name);
            WriteExtension(writer, value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteExtension(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case IEnumerable<string> texts:
                writer.WriteStartArray();
                foreach (var text in texts)
                {
                    writer.WriteStringValue(text);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
