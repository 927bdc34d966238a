namespace Subgraphs.DividendHistory.Tests;

/// <summary>The subgraph over an index of four members for each streak of 0 to 30 years, imported once for a class of tests.</summary>
public sealed class ScreenFixture : IAsyncLifetime
{
    internal const int Members = 124;

    internal DividendSubgraph Subgraph { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Subgraph = await DividendSubgraph.StartAsync(null, market: new WideMarket(Members));

    public ValueTask DisposeAsync() => Subgraph.DisposeAsync();
}
