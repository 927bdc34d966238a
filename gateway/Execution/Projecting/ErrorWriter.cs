using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Projecting;

/// <summary>Writes errors in the response format. Public, for errors that arise before an execution.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format">Error result format</seealso>
public static class ErrorWriter
{
    // A response is JSON and never HTML, so only what JSON itself demands is escaped and texts stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value of <c>errors</c>: a JSON list.</summary>
    public static void Write(IReadOnlyList<GraphQLError> errors, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartArray();
        foreach (var error in errors)
        {
            Write(error, writer);
        }

        writer.WriteEndArray();
    }

    private static void Write(GraphQLError error, Utf8JsonWriter writer)
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
            foreach (var element in path)
            {
                WriteValue(element, writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, error.Code);
        if (error.Rule is { } rule)
        {
            writer.WriteString("rule"u8, rule);
        }

        foreach (var (key, value) in error.Extensions)
        {
            writer.WritePropertyName(key);
            WriteValue(value, writer);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteValue(object value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
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
                throw new ArgumentException($"An error cannot carry a {value.GetType()}.", nameof(value));
        }
    }
}
