using Tests.Kit;

namespace Subgraphs.MarketData.Tests;

/// <summary>One import of the shared data for every test that reads it; where there is none, the tests skip.</summary>
public sealed class RealDataFixture : IAsyncLifetime
{
    private MarketDataApp? _app;

    public MarketDataApp App
    {
        get
        {
            _ = SharedData.Require("data");
            return _app!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (SharedData.IsAvailable)
        {
            _app = await MarketDataApp.StartAsync(SharedData.Require("data"));
        }
    }

    public ValueTask DisposeAsync() => _app is null ? ValueTask.CompletedTask : _app.DisposeAsync();
}
