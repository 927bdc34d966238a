using Tests.Kit;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>The subgraph on the published files, imported once for a class of tests; null where the files are not there.</summary>
public sealed class RealDataFixture : IAsyncLifetime
{
    private DividendSubgraph? _subgraph;

    internal DividendSubgraph Subgraph
    {
        get
        {
            SharedData.Require("data");
            return _subgraph!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (SharedData.IsAvailable)
        {
            _subgraph = await DividendSubgraph.StartAsync(SharedData.Require("data"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_subgraph is not null)
        {
            await _subgraph.DisposeAsync();
        }
    }
}
