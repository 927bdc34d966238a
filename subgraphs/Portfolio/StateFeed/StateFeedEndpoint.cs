using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Portfolio.StateFeed;

/// <summary>What compliance follows: a tenant's portfolios at the close of each day.</summary>
internal static class StateFeedEndpoint
{
    /// <summary>The path, and the audience of the signed context.</summary>
    public const string Path = "/internal/state-feed";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false), new StateFeedLineJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static void AddStateFeed(this IServiceCollection services)
    {
        services.AddSingleton<ToldRevisions>();
        services.AddOptions<StateFeedOptions>()
            .BindConfiguration(StateFeedOptions.Section)
            .Validate(
                options => options.Key is null || PeerKey.Parse(options.Key) is not null,
                "StateFeed:Key is not Base64 of at least 32 bytes: give it the value of compliance's StateFeed:Key.")
            .ValidateOnStart();
    }

    /// <summary>Maps the endpoint where the program has a key for it; without one nobody can follow.</summary>
    public static void MapStateFeed(this WebApplication app)
    {
        var services = app.Services;
        if (PeerKey.Parse(services.GetRequiredService<IOptions<StateFeedOptions>>().Value.Key) is not { } key)
        {
            return;
        }

        var databases = services.GetRequiredService<TenantDatabases<PortfolioContext>>();
        var market = services.GetRequiredService<MarketCopy>();
        var told = services.GetRequiredService<ToldRevisions>();
        var reference = services.GetRequiredService<ReferenceDatabase<MarketCopyContext>>();
        app.MapPeer<StateFeedRequest, StateFeedAnswer>(Path, key, services.GetRequiredService<TimeProvider>(), Json, async (caller, request, cancellationToken) =>
        {
            await using var db = await databases.CreateAsync(caller, cancellationToken);
            var to = reference.Run?.LastSession ?? throw new InvalidOperationException("The database was not prepared before a request.");
            return await new StateFeedReader(db, market, told).ReadAsync(request, to, cancellationToken);
        });
    }
}
