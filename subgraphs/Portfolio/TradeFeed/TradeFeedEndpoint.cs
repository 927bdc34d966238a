using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data;
using Subgraphs.Server.Auditing;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Portfolio.TradeFeed;

/// <summary>What compliance follows: the changes of a tenant's trades behind a number, and who their clients are.</summary>
internal static class TradeFeedEndpoint
{
    /// <summary>The path, and the audience of the signed context.</summary>
    public const string Path = "/internal/trade-feed";

    /// <summary>Another path: who may follow trades is told whose they are under a signature of its own.</summary>
    public const string ClientsPath = "/internal/client-identities";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static void AddTradeFeed(this IServiceCollection services)
        => services.AddOptions<TradeFeedOptions>()
            .BindConfiguration(TradeFeedOptions.Section)
            .Validate(
                options => options.Key is null || PeerKey.Parse(options.Key) is not null,
                "TradeFeed:Key is not Base64 of at least 32 bytes: give it the value of compliance's TradeFeed:Key.")
            .ValidateOnStart();

    /// <summary>Maps the endpoints where the program has a key for them; without one nobody can follow.</summary>
    public static void MapTradeFeed(this WebApplication app)
    {
        var services = app.Services;
        if (PeerKey.Parse(services.GetRequiredService<IOptions<TradeFeedOptions>>().Value.Key) is not { } key)
        {
            return;
        }

        var time = services.GetRequiredService<TimeProvider>();
        var databases = services.GetRequiredService<TenantDatabases<PortfolioContext>>();
        var recorder = services.GetRequiredService<IAccessRecorder>();
        var seal = new PeerSeal(key, ClientsPath);
        app.MapPeer<TradeFeedRequest, TradeFeedAnswer>(Path, key, time, Json, async (caller, request, cancellationToken) =>
        {
            await using var db = await databases.CreateAsync(caller, cancellationToken);
            return await TradeFeedReader.ReadAsync(db, request, cancellationToken);
        });
        app.MapPeer<ClientIdentitiesRequest, ClientIdentitiesAnswer>(ClientsPath, key, time, Json, async (caller, request, cancellationToken) =>
        {
            await using var db = await databases.CreateAsync(caller, cancellationToken);
            return await ClientIdentityReader.ReadAsync(db, request, caller, recorder, seal, cancellationToken);
        });
    }
}
