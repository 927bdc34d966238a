using System.Runtime.CompilerServices;
using Federation.Supergraphs;
using Gateway.Execution.Subgraphs;
using Gateway.Host.Supergraphs;

namespace Gateway.Host.Tests;

public sealed class SupergraphSourceTests
{
    [Fact]
    public void A_generation_that_was_replaced_is_collected()
    {
        var state = new SupergraphState();
        var old = Publish(state, 1);
        _ = Publish(state, 2);

        for (var i = 0; i < 5 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        Assert.Equal(2, state.Current!.Number);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Publish(SupergraphState state, int number)
    {
        var supergraph = Supergraph.Load(Shop.SupergraphAt("http://127.0.0.1:1", "http://127.0.0.1:2")).Supergraph!;
        var client = new HttpSubgraphClient(new HttpMessageInvoker(new SocketsHttpHandler()), new Dictionary<string, Uri>());
        var generation = new SupergraphGeneration(number, supergraph, client, cachedOperations: 16);
        state.Publish(generation);
        return new WeakReference(generation);
    }
}
