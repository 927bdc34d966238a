using System.Text;
using System.Text.Json;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Execution;

namespace Subgraphs.Server.Hosting;

/// <summary>The JSON of a request body as a request.</summary>
internal static class RequestReader
{
    /// <exception cref="GraphQLException">The JSON is no GraphQL request.</exception>
    public static GraphQLRequest Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
        {
            throw new GraphQLException(ServerErrorCodes.BadRequest, "The request must be a JSON object with a string 'query'.");
        }

        var operationName = Find(body, "operationName");
        if (operationName is { ValueKind: not JsonValueKind.String })
        {
            throw new GraphQLException(ServerErrorCodes.BadRequest, "'operationName' must be a string.");
        }

        var variables = Find(body, "variables");
        if (variables is { ValueKind: not JsonValueKind.Object })
        {
            throw new GraphQLException(ServerErrorCodes.BadRequest, "'variables' must be an object.");
        }

        return new GraphQLRequest(
            query.GetString()!,
            operationName?.GetString(),
            variables is { } given ? Encoding.UTF8.GetBytes(given.GetRawText()) : default);
    }

    private static JsonElement? Find(JsonElement body, string name)
        => body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
