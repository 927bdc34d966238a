using System.Buffers;
using System.Text.Json;
using GraphQL.TypeSystem;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Execution;

namespace Subgraphs.Server.Hosting;

/// <summary>GraphQL over HTTP, POST with JSON: what the gateway and a developer's tools send.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</seealso>
internal sealed class GraphQLHttpHandler(SubgraphExecutor executor, SubgraphOptions options, ICallerSource? callers)
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    public async Task HandleAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, ServerErrorCodes.BadRequest, "The Content-Type must be application/json.");
            return;
        }

        var identified = callers is null ? CallerResult.Of(AnonymousCaller.Instance) : await callers.IdentifyAsync(context);
        if (identified.Caller is not { } caller)
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, ServerErrorCodes.Unauthenticated, identified.Refusal ?? "The caller is unknown.");
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = options.MaxRequestBytes;
        }

        GraphQLRequest request;
        try
        {
            using var bytes = await RequestBody.ReadAsync(context.Request, options.MaxRequestBytes, context.RequestAborted);
            if (!bytes.Matches(identified.BodyDigest.Span))
            {
                await RefuseAsync(
                    context, StatusCodes.Status401Unauthorized, ServerErrorCodes.Unauthenticated, "The credentials were made for another request.");
                return;
            }

            using var body = JsonDocument.Parse(bytes.Memory);
            request = RequestReader.Read(body.RootElement);
        }
        catch (JsonException)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, ServerErrorCodes.BadRequest, "The request body is not JSON.");
            return;
        }
        catch (BadHttpRequestException exception)
        {
            await RefuseAsync(context, exception.StatusCode, ServerErrorCodes.RequestTooLarge, $"The request body is larger than {options.MaxRequestBytes} bytes.");
            return;
        }
        catch (GraphQLException exception)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, exception.Code, exception.Message);
            return;
        }

        var output = new ArrayBufferWriter<byte>(4096);
        var outcome = await executor.ExecuteAsync(request, caller, context.RequestServices, output, context.RequestAborted);
        var isGraphQLResponse = context.Request.Headers.Accept.ToString().Contains(GraphQLResponse, StringComparison.OrdinalIgnoreCase);
        var status = outcome switch
        {
            ExecutionOutcome.Unauthenticated => StatusCodes.Status401Unauthorized,
            ExecutionOutcome.Unavailable => StatusCodes.Status503ServiceUnavailable,

            // Others have room: it says nothing about the subgraph as a whole, as 503 does.
            ExecutionOutcome.TooMany => StatusCodes.Status429TooManyRequests,
            ExecutionOutcome.BadRequest when isGraphQLResponse => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status200OK,
        };
        await WriteAsync(context, status, isGraphQLResponse ? GraphQLResponse : Json, output);
    }

    private static Task RefuseAsync(HttpContext context, int status, string code, string message)
    {
        var output = new ArrayBufferWriter<byte>();
        ResponseWriter.WriteRefusal(output, [new GraphQLError(message, code)]);
        return WriteAsync(context, status, Json, output);
    }

    private static async Task WriteAsync(HttpContext context, int status, string contentType, ArrayBufferWriter<byte> output)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType + "; charset=utf-8";
        context.Response.ContentLength = output.WrittenCount;
        await context.Response.Body.WriteAsync(output.WrittenMemory, context.RequestAborted);
    }
}
