using System.Net.Http.Headers;
using System.Text.Json;
using Gateway.Execution.Subgraphs;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Subgraphs;

/// <summary>Asks a running subgraph for its schema: <c>{ _service { sdl } }</c>.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec#query_service">Subgraph specification, Query._service</seealso>
internal sealed class SubgraphSdlReader(HttpMessageInvoker http, CallerContextHeaders callerContext)
{
    private static readonly byte[] Query = """{"query":"{ _service { sdl } }"}"""u8.ToArray();

    /// <summary>The SDL, or a sentence that says why there is none.</summary>
    public async Task<(string? Sdl, string? Fault)> ReadAsync(string subgraph, Uri address, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Query) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        callerContext.Add(new SubgraphRequestHeaders(message), subgraph, new SubgraphCallContext(Caller.Anonymous, "composition"), Query);
        try
        {
            using var response = await http.SendAsync(message, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return (null, $"{address} answers with status {(int)response.StatusCode}");
            }

            using var body = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
            return ReadSdl(body.RootElement) is { } sdl
                ? (sdl, null)
                : (null, $"{address} answers without _service.sdl; is it a federation subgraph?");
        }
        catch (HttpRequestException exception)
        {
            return (null, $"{address} cannot be reached ({exception.HttpRequestError})");
        }
        catch (IOException)
        {
            return (null, $"{address} broke the connection");
        }
        catch (JsonException)
        {
            return (null, $"{address} does not answer in JSON");
        }
    }

    private static string? ReadSdl(JsonElement root)
        => root.ValueKind is JsonValueKind.Object
            && root.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object
            && data.TryGetProperty("_service", out var service) && service.ValueKind is JsonValueKind.Object
            && service.TryGetProperty("sdl", out var sdl)
                ? sdl.GetString()
                : null;
}
