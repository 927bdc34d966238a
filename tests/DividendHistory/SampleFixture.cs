namespace Subgraphs.DividendHistory.Tests;

/// <summary>The subgraph on the sample market, imported once for a class of tests.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    internal DividendSubgraph Subgraph { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Subgraph = await DividendSubgraph.StartAsync(null);

    public ValueTask DisposeAsync() => Subgraph.DisposeAsync();
}
