using System.Buffers;
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
        if (error.Header is { } header && response.StatusCode == error.Status)
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
        buffer.Write("{\"errors\":"u8);
        Execution.Projecting.ErrorWriter.Write(errors, buffer);
        buffer.Write("}"u8);
    }
}
