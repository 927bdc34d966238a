using System.Runtime.CompilerServices;
using Federation.Supergraphs;
using Gateway.Execution.Subgraphs;
using Gateway.Host.Serving;
using Gateway.Host.Supergraphs;

namespace Gateway.Host.Tests;

public sealed class SupergraphSourceTests
{
    private static readonly ServeSettings AnyPort = new() { Port = 0 };

    [Fact]
    public async Task The_supergraph_is_composed_from_the_running_subgraphs_and_kept()
    {
        await using var shop = await Shop.StartAsync();
        using var folder = new TemporaryFolder();
        await using var gateway = await TestGateway.StartAsync(null, AnyPort, [.. Addresses(shop), ("Supergraph:Cache", folder.File("supergraph.graphql"))]);

        var answer = await gateway.QueryAsync("{ product { name units } }");

        Assert.Equal("""{"product":{"name":"Lamp","units":7}}""", answer["data"]!.ToJsonString());
        Assert.NotNull(Supergraph.Load(await File.ReadAllTextAsync(folder.File("supergraph.graphql"), TestContext.Current.CancellationToken)).Supergraph);
        _ = Assert.Single(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public async Task Where_a_subgraph_is_down_the_kept_supergraph_is_served_until_it_is_back()
    {
        await using var shop = await Shop.StartAsync();
        using var folder = new TemporaryFolder();
        var cache = folder.File("supergraph.graphql");
        (string Key, string Value)[] settings = [.. Addresses(shop), ("Supergraph:Cache", cache), ("Supergraph:RetryInterval", "0.1"), ("Resilience:RetryDelay", "0.001")];
        await (await TestGateway.StartAsync(null, AnyPort, settings)).DisposeAsync();
        await shop.Stock.DisposeAsync();

        await using var gateway = await TestGateway.StartAsync(null, AnyPort, settings);
        var before = gateway.Server.Supergraph.Current!.Number;
        var without = await gateway.QueryAsync("{ product { name units } }");
        await using var stock = await FakeSubgraph.StartAsync(Shop.AnswerStock, new Uri(settings[1].Value).Port);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (gateway.Server.Supergraph.Current!.Number == before)
        {
            await Task.Delay(20, patience.Token);
        }

        var with = await gateway.QueryAsync("{ product { name units } }");

        Assert.Equal("""{"product":{"name":"Lamp","units":null}}""", without["data"]!.ToJsonString());
        Assert.Equal("""{"product":{"name":"Lamp","units":7}}""", with["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Without_a_kept_supergraph_a_subgraph_that_is_down_ends_the_start_with_a_line_that_names_it()
    {
        await using var shop = await Shop.StartAsync();
        (string Key, string Value)[] settings = [.. Addresses(shop), ("Supergraph:StartTimeout", "0")];
        await shop.Stock.DisposeAsync();

        var exception = await Assert.ThrowsAsync<CommandException>(() => TestGateway.StartAsync(null, AnyPort, settings));

        Assert.Contains("subgraph stock", exception.Message);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public async Task Subgraphs_that_do_not_fit_together_end_the_start_with_the_composition_error()
    {
        await using var shop = await Shop.StartAsync();
        shop.Stock.Answer = _ => """{"data":{"_service":{"sdl":"type Query { product: String }"}}}""";

        var exception = await Assert.ThrowsAsync<CommandException>(() => TestGateway.StartAsync(null, AnyPort, Addresses(shop)));

        Assert.Contains("cannot be composed", exception.Message);
        Assert.DoesNotContain('\n', exception.Message);
    }

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
        var generation = new SupergraphGeneration(number, [new SupergraphView(SupergraphView.Whole, supergraph, cachedOperations: 16)], client);
        state.Publish(generation);
        return new WeakReference(generation);
    }

    private static (string Key, string Value)[] Addresses(Shop shop) => [("Subgraphs:catalog:Url", shop.Catalog.Url), ("Subgraphs:stock:Url", shop.Stock.Url)];
}
