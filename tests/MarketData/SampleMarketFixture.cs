namespace Subgraphs.MarketData.Tests;

/// <summary>One imported sample market for every test that reads it.</summary>
public sealed class SampleMarketFixture : IAsyncLifetime
{
    public MarketDataApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await MarketDataApp.StartAsync(null);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
