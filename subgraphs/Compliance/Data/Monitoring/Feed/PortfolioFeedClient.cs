using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Compliance.Data.Monitoring.Feed;

/// <summary>Asks portfolio, under a signed context that names the tenant and nobody of it. What fails is asked again in the next round.</summary>
internal sealed class PortfolioFeedClient : IPortfolioFeed
{
    /// <summary>The path, and the audience of the signed context.</summary>
    private const string Path = "/internal/state-feed";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false), new StateLineJson() },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private readonly IHttpClientFactory _clients;
    private readonly Uri _address;
    private readonly PeerSigner _signer;
    private readonly TimeSpan _timeout;

    public PortfolioFeedClient(IHttpClientFactory clients, IOptions<StateFeedOptions> options, TimeProvider time)
    {
        _clients = clients;
        _address = new Uri(new Uri(options.Value.Url!), Path);
        _signer = new PeerSigner(PeerKey.Parse(options.Value.Key)!, Path, time);
        _timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
    }

    public async Task<FeedAnswer> ReadAsync(Guid tenantId, FeedRequest request, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, Json);
        using var message = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.Add(PeerSigner.HeaderName, _signer.Sign(new CallerContext { TenantId = tenantId }, body));
        using var client = _clients.CreateClient(nameof(PortfolioFeedClient));
        client.Timeout = _timeout;
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<FeedAnswer>(Json, cancellationToken) ?? throw new JsonException("The answer is null.");
    }
}
