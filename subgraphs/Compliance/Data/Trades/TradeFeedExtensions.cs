using Microsoft.Extensions.Options;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>Adds the copy of trades and what keeps it.</summary>
internal static class TradeFeedExtensions
{
    public static void AddTradeFeed(this IServiceCollection services)
    {
        services.AddOptions<TradeFeedOptions>().BindConfiguration(TradeFeedOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TradeFeedOptions>, TradeFeedOptionsValidator>();
        services.AddHttpClient(nameof(TradeFeedClient));
        services.AddSingleton<ITradeFeed, TradeFeedClient>();
        services.AddSingleton<TradeIntake>();
        services.AddSingleton<TradeFollowing>();
        services.AddHostedService<TradeFollower>();
        services.AddHealthChecks().AddCheck<TradeFeedHealthCheck>("trade-feed");
    }
}
