using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>Asks portfolio, under a context that this program signs for itself and one tenant.</summary>
internal sealed class TradeFeedClient(IHttpClientFactory clients, IOptions<TradeFeedOptions> options, TimeProvider time) : ITradeFeed
{
    private const string Path = "/internal/trade-feed";
    private const string ClientsPath = "/internal/client-identities";

    /// <summary>Who asks, in portfolio's audit log.</summary>
    private const string Follower = "compliance";

    /// <summary>More clients than this are asked for in several requests.</summary>
    private const int ClientsAtOnce = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public Task<TradeFeedAnswer> ReadAsync(Guid tenantId, long after, int limit, CancellationToken cancellationToken)
        => AskAsync<TradeFeedRequest, TradeFeedAnswer>(tenantId, Path, new TradeFeedRequest(after, limit), cancellationToken);

    public async Task<IReadOnlyDictionary<string, string?>> ReadIdentitiesAsync(
        Guid tenantId, IReadOnlyList<string> clientIds, CancellationToken cancellationToken)
    {
        var seal = new PeerSeal(Key, ClientsPath);
        var codes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var chunk in clientIds.Chunk(ClientsAtOnce))
        {
            var answer = await AskAsync<ClientIdentitiesRequest, ClientIdentitiesAnswer>(tenantId, ClientsPath, new ClientIdentitiesRequest(chunk), cancellationToken);
            foreach (var identity in answer.Identities)
            {
                codes[identity.ClientId] = identity.SealedCode is null
                    ? null
                    : seal.Open(tenantId, identity.ClientId, identity.SealedCode)
                        ?? throw new TradeFeedException("Portfolio sent a client's identification that was not sealed for this client and tenant.");
            }
        }

        return codes;
    }

    private byte[] Key => PeerKey.Parse(options.Value.Key) ?? throw new InvalidOperationException("TradeFeed:Key is not set.");

    private async Task<TAnswer> AskAsync<TRequest, TAnswer>(Guid tenantId, string path, TRequest request, CancellationToken cancellationToken)
        where TAnswer : class
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, Json);
        var caller = new CallerContext { Subject = Follower, TenantId = tenantId };
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(options.Value.Url!), path)) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.Add(PeerSigner.HeaderName, new PeerSigner(Key, path, time).Sign(caller, body));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var response = await clients.CreateClient(nameof(TradeFeedClient)).SendAsync(message, patience.Token);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<TAnswer>(Json, patience.Token) ?? throw new JsonException("The answer is null.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new TradeFeedException($"{path}: {exception.Message}", exception);
        }
    }
}
