using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using GraphQL.TypeSystem;

namespace Gateway.Host.Http;

/// <summary>Reads a GraphQL request from the body of a POST or the query string of a GET.</summary>
internal sealed class RequestReader(HttpOptions options)
{
    private static readonly JsonReaderOptions Strict = new() { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 256 };

    public ValueTask<(GraphQLRequest? Request, ClientError? Error)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
        => HttpMethods.IsGet(request.Method) ? ValueTask.FromResult(ReadUrl(request)) : ReadBodyAsync(request, cancellationToken);

    private async ValueTask<(GraphQLRequest? Request, ClientError? Error)> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.MaxRequestBytes)
        {
            return (null, TooLarge());
        }

        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (read.Buffer.Length > options.MaxRequestBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                return (null, TooLarge());
            }

            if (read.IsCompleted)
            {
                var result = ReadJson(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return result;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private (GraphQLRequest? Request, ClientError? Error) ReadUrl(HttpRequest request)
    {
        if (request.QueryString.Value?.Length > options.MaxRequestBytes)
        {
            return (null, TooLarge());
        }

        var parameters = request.Query;
        if (parameters["query"].Count > 1 || parameters["variables"].Count > 1 || parameters["operationName"].Count > 1)
        {
            return (null, ClientError.BadRequest("A parameter is given twice."));
        }

        var variables = parameters["variables"].ToString();
        foreach (var (name, json) in new[] { ("variables", variables), ("extensions", parameters["extensions"].ToString()) })
        {
            if (json.Length > 0 && !IsObjectOrNull(json))
            {
                return (null, ClientError.BadRequest($"The parameter {name} must be a JSON object."));
            }
        }

        if (parameters["query"].ToString() is not { Length: > 0 } query)
        {
            return (null, MissingQuery(Encoding.UTF8.GetBytes(parameters["extensions"].ToString())));
        }

        var operationName = parameters["operationName"].ToString();
        return (new GraphQLRequest([])
        {
            Query = Encoding.UTF8.GetBytes(query),
            OperationName = operationName.Length == 0 ? null : operationName,
            Variables = variables is "" or "null" ? default : Encoding.UTF8.GetBytes(variables),
        }, null);
    }

    private static bool IsObjectOrNull(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static (GraphQLRequest? Request, ClientError? Error) ReadJson(in ReadOnlySequence<byte> body)
    {
        // One buffer for the body and, behind it, the unescaped query, which is never longer than its escaped form.
        var length = checked((int)body.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, length * 2));
        body.CopyTo(buffer);
        try
        {
            var error = TryRead(buffer, length, out var request);
            if (error is null)
            {
                return (request, null);
            }

            ArrayPool<byte>.Shared.Return(buffer);
            return (null, error);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with an unpaired surrogate or with bytes that are not UTF-8.
            ArrayPool<byte>.Shared.Return(buffer);
            return (null, ClientError.BadRequest("The body is not valid JSON."));
        }
    }

    private static ClientError? TryRead(byte[] buffer, int length, out GraphQLRequest? request)
    {
        request = null;
        if (!Utf8.IsValid(buffer.AsSpan(0, length)))
        {
            return ClientError.BadRequest("The body is not UTF-8.");
        }

        var reader = new Utf8JsonReader(buffer.AsSpan(0, length), Strict);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
        {
            return reader.TokenType is JsonTokenType.StartArray
                ? ClientError.BadRequest("Batches are not supported: send one request object.")
                : ClientError.BadRequest("The body must be a JSON object.");
        }

        ReadOnlyMemory<byte> query = default;
        ReadOnlyMemory<byte> variables = default;
        ReadOnlyMemory<byte> extensions = default;
        string? operationName = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                _ = reader.Read();
                if (reader.TokenType is not JsonTokenType.String)
                {
                    return ClientError.BadRequest("query must be a string.");
                }

                var written = reader.CopyString(buffer.AsSpan(length));
                query = buffer.AsMemory(length, written);
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                _ = reader.Read();
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
                {
                    return ClientError.BadRequest("operationName must be a string or null.");
                }

                operationName = reader.GetString();
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                if (!TryReadObject(ref reader, buffer, out variables))
                {
                    return ClientError.BadRequest("variables must be an object or null.");
                }
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                if (!TryReadObject(ref reader, buffer, out extensions))
                {
                    return ClientError.BadRequest("extensions must be an object or null.");
                }
            }
            else
            {
                _ = reader.Read();
                reader.Skip();
            }
        }

        // Behind the object there may be white space only; the reader throws at anything else.
        _ = reader.Read();
        if (query.IsEmpty)
        {
            return MissingQuery(extensions.Span);
        }

        request = new GraphQLRequest(buffer)
        {
            Query = query,
            OperationName = string.IsNullOrEmpty(operationName) ? null : operationName,
            Variables = variables,
        };
        return null;
    }

    private static bool TryReadObject(ref Utf8JsonReader reader, byte[] buffer, out ReadOnlyMemory<byte> json)
    {
        json = default;
        _ = reader.Read();
        if (reader.TokenType is JsonTokenType.Null)
        {
            return true;
        }

        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            return false;
        }

        var start = checked((int)reader.TokenStartIndex);
        reader.Skip();
        json = buffer.AsMemory(start, checked((int)reader.BytesConsumed) - start);
        return true;
    }

    /// <summary>A client that sends a hash in place of its query learns that it has to send the query.</summary>
    /// <seealso href="https://www.apollographql.com/docs/apollo-server/performance/apq">Automatic persisted queries</seealso>
    private static ClientError MissingQuery(ReadOnlySpan<byte> extensions)
        => extensions.IndexOf("\"persistedQuery\""u8) >= 0
            ? ClientError.GraphQL(new GraphQLError("PersistedQueryNotSupported", RequestErrorCodes.PersistedQueryNotSupported))
            : ClientError.BadRequest("query is missing.");

    private ClientError TooLarge() => ClientError.Http(
        StatusCodes.Status413PayloadTooLarge, RequestErrorCodes.PayloadTooLarge, $"A request may have {options.MaxRequestBytes} bytes.");
}
