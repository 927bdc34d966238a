using System.Net.Http.Headers;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Subgraphs;

/// <summary>Calls subgraphs by HTTP POST. One attempt a call: timeouts, retries and circuit breaking stand around it.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</seealso>
public sealed class HttpSubgraphClient : ISubgraphClient
{
    private static readonly MediaTypeWithQualityHeaderValue AcceptResponse = new("application/graphql-response+json");
    private static readonly MediaTypeWithQualityHeaderValue AcceptJson = new("application/json", 0.9);

    private readonly HttpMessageInvoker _http;
    private readonly IReadOnlyDictionary<string, Uri> _endpoints;
    private readonly HttpSubgraphClientOptions _options;
    private readonly BufferPool _pool;

    /// <param name="http">A client on a pooling handler, shared by all subgraphs; not disposed here. It must not buffer responses.</param>
    /// <param name="endpoints">The address of each subgraph by its name.</param>
    /// <param name="options">Limits and the hook for headers.</param>
    /// <param name="pool">Where response buffers come from.</param>
    public HttpSubgraphClient(
        HttpMessageInvoker http,
        IReadOnlyDictionary<string, Uri> endpoints,
        HttpSubgraphClientOptions? options = null,
        BufferPool? pool = null)
    {
        _http = http;
        _endpoints = endpoints;
        _options = options ?? new HttpSubgraphClientOptions();
        _pool = pool ?? BufferPool.Shared;
    }

    public async ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        if (!_endpoints.TryGetValue(request.Subgraph, out var endpoint))
        {
            return SubgraphResponse.Failed(SubgraphFailure.UnknownSubgraph, detail: $"No address is known for the subgraph '{request.Subgraph}'.");
        }

        using var message = new HttpRequestMessage(HttpMethod.Post, endpoint);
        message.Content = new PooledRequestContent(request.Body);
        message.Headers.Accept.Add(AcceptResponse);
        message.Headers.Accept.Add(AcceptJson);
        _options.AddHeaders?.Invoke(new SubgraphRequestHeaders(message), request);
        try
        {
            using var response = await SendAsync(message, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            return SubgraphResponse.Failed(SubgraphFailure.Unavailable, (int?)exception.StatusCode ?? 0, exception.Message, exception);
        }
        catch (IOException exception)
        {
            return SubgraphResponse.Failed(SubgraphFailure.Unavailable, 0, exception.Message, exception);
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        => _http is HttpClient client
            ? client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _http.SendAsync(message, cancellationToken);

    private async ValueTask<SubgraphResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (!response.IsSuccessStatusCode && !IsGraphQLResponse(response))
        {
            return SubgraphResponse.Failed(SubgraphFailure.HttpStatus, status, $"HTTP status {status}.");
        }

        var announced = response.Content.Headers.ContentLength;
        if (announced > _options.MaxResponseBytes)
        {
            return SubgraphResponse.Failed(SubgraphFailure.ResponseTooLarge, status, $"{announced} bytes announced, {_options.MaxResponseBytes} allowed.");
        }

        // One byte more than announced, so that the end of the stream is seen without growing.
        using var writer = new PooledByteWriter(_pool, (int)Math.Min((announced ?? _options.InitialResponseBytes) + 1, Array.MaxLength));
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var read = await stream.ReadAsync(writer.GetMemory(), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return SubgraphResponse.Success(writer.Detach(), status);
            }

            writer.Advance(read);
            if (writer.Count > _options.MaxResponseBytes)
            {
                return SubgraphResponse.Failed(SubgraphFailure.ResponseTooLarge, status, $"More than {_options.MaxResponseBytes} bytes.");
            }
        }
    }

    /// <summary>A status that is not a success can still carry a GraphQL response: always with its own media type, below 500 also as JSON.</summary>
    private static bool IsGraphQLResponse(HttpResponseMessage response)
        => response.Content.Headers.ContentType?.MediaType switch
        {
            "application/graphql-response+json" => true,
            "application/json" => (int)response.StatusCode < 500,
            _ => false,
        };
}
