using System.Buffers;
using System.Text.Json;
using GraphQL.TypeSystem;

namespace Gateway.Host.Http;

/// <summary>Writes an answer that has errors and no data.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors">Errors</seealso>
internal static class ErrorWriter
{
    public static async Task WriteAsync(HttpResponse response, ClientError error, ResponseMediaType mediaType, CancellationToken cancellationToken)
    {
        // A client that accepts nothing of ours still gets the reason, in the type that anything can read.
        var type = mediaType is ResponseMediaType.None ? ResponseMediaType.Json : mediaType;
        response.StatusCode = error.IsGraphQLError && type is ResponseMediaType.Json ? StatusCodes.Status200OK : error.Status;
        response.ContentType = MediaTypes.ContentType(type);
        response.Headers.CacheControl = "no-store";
        if (error.Header is { } header)
        {
            response.Headers[header.Name] = header.Value;
        }

        var body = new ArrayBufferWriter<byte>(256);
        Write(body, error.Errors);
        response.ContentLength = body.WrittenCount;
        _ = await response.BodyWriter.WriteAsync(body.WrittenMemory, cancellationToken);
    }

    /// <summary>Writes <c>{"errors":[…]}</c>.</summary>
    public static void Write(IBufferWriter<byte> buffer, IReadOnlyList<GraphQLError> errors)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        foreach (var error in errors)
        {
            Write(writer, error);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message", error.Message);
        if (error.Locations.Count > 0)
        {
            writer.WriteStartArray("locations");
            foreach (var location in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", location.Line);
                writer.WriteNumber("column", location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            writer.WriteStartArray("path");
            foreach (var segment in path)
            {
                WriteValue(writer, segment);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("extensions");
        writer.WriteString("code", error.Code);
        if (error.Rule is not null)
        {
            writer.WriteString("rule", error.Rule);
        }

        foreach (var (name, value) in error.Extensions)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object value)
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
                throw new ArgumentException($"A {value.GetType().Name} is not a value of an error's extensions.", nameof(value));
        }
    }
}
