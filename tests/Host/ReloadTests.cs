using System.Diagnostics.Metrics;
using System.Net;
using System.Runtime.CompilerServices;
using Gateway.Host.Serving;
using Gateway.Host.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gateway.Host.Tests;

/// <summary>A supergraph that changes while the gateway serves.</summary>
public sealed class ReloadTests
{
    private const string Query = "{ product { name } }";
    private const string RenamedQuery = "{ product { title: name } }";

    [Fact]
    public async Task A_changed_file_is_served_and_requests_in_flight_finish_on_the_graph_that_they_began_with()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await WatchedGateway.StartAsync(shop);
        var (asked, release) = Hold(shop.Catalog);

        var before = gateway.Gateway.QueryAsync(Query);
        await asked;
        await gateway.ReplaceAsync(shop.Supergraph.Replace("warehouse: String", "warehouse: String colour: String", StringComparison.Ordinal));
        shop.Catalog.Handle = null;
        var after = await gateway.Gateway.QueryAsync("{ product { name } __type(name: \"Query\") { fields { name } } }");
        Assert.False(before.IsCompleted);
        release();

        Assert.Equal("Lamp", (string?)(await before)["data"]!["product"]!["name"]);
        Assert.Equal("Lamp", (string?)after["data"]!["product"]!["name"]);
        Assert.Contains("colour", after.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_load_no_request_fails_while_the_graph_changes()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await WatchedGateway.StartAsync(shop);
        using var ended = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 4).Select(_ => Task.Run(AskAsync)).ToArray();

        for (var i = 0; i < 10; i++)
        {
            await gateway.ReplaceAsync(WithField(shop, i));
        }

        await ended.CancelAsync();
        var counts = await Task.WhenAll(clients);
        Assert.All(counts, count => Assert.InRange(count, 1, int.MaxValue));

        async Task<int> AskAsync()
        {
            var count = 0;
            while (!ended.IsCancellationRequested)
            {
                using var response = await gateway.Gateway.PostAsync($$"""{"query":"{{(count % 2 == 0 ? Query : RenamedQuery)}}"}""");
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                var answer = await TestGateway.ReadAsync(response);
                Assert.Equal("Lamp", (string?)answer["data"]!["product"]![count % 2 == 0 ? "name" : "title"]);
                count++;
            }

            return count;
        }
    }

    [Theory]
    [InlineData("type Query {")] // no GraphQL
    [InlineData("type Query { product: String }")] // no supergraph
    [InlineData("")]
    public async Task What_cannot_be_served_is_refused_and_the_graph_in_service_stays(string text)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await WatchedGateway.StartAsync(shop);
        using var refused = new LoadsCounter("refused");

        await gateway.WriteAsync(text);
        await gateway.WaitForLogAsync("A new supergraph is refused, generation 1 stays in service");
        var meanwhile = await gateway.Gateway.QueryAsync(Query);
        await gateway.ReplaceAsync(WithField(shop, 1));

        Assert.Equal("Lamp", (string?)meanwhile["data"]!["product"]!["name"]);
        Assert.InRange(refused.Count, 1, int.MaxValue);
        _ = Assert.Single(gateway.Logs.Lines, line => line.Level is LogLevel.Error);
        Assert.Equal(2, gateway.Number);
    }

    [Fact]
    public async Task A_contract_that_cannot_be_made_of_the_new_graph_refuses_it_as_a_whole()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await WatchedGateway.StartAsync(
            shop, ("Contracts:0:Name", "shown"), ("Contracts:0:Match:plan", "partner"), ("Contracts:0:ExcludeSubgraphs", "stock"), ("Authorization:DefaultContract", "whole"));

        // All that is left belongs to the subgraph that the contract hides.
        await gateway.WriteAsync(shop.Supergraph
            .Replace("@join__field(graph: CATALOG)", "@join__field(graph: STOCK)", StringComparison.Ordinal)
            .Replace("type Mutation @join__type(graph: CATALOG)", "type Mutation @join__type(graph: STOCK)", StringComparison.Ordinal));
        await gateway.WaitForLogAsync("A new supergraph is refused, generation 1 stays in service");

        Assert.Equal("Lamp", (string?)(await gateway.Gateway.QueryAsync(Query))["data"]!["product"]!["name"]);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_told_once_and_served_again_when_it_is_back()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await WatchedGateway.StartAsync(shop);
        using var unavailable = new LoadsCounter("unavailable");

        File.Delete(gateway.Path);
        await gateway.WaitForLogAsync("does not exist");
        var meanwhile = await gateway.Gateway.QueryAsync(Query);
        await gateway.ReplaceAsync(WithField(shop, 1));

        Assert.Equal("Lamp", (string?)meanwhile["data"]!["product"]!["name"]);
        Assert.InRange(unavailable.Count, 1, int.MaxValue);
        _ = Assert.Single(gateway.Logs.Lines, line => line.Text.Contains("does not exist", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_whose_text_is_the_same_makes_no_new_generation()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await WatchedGateway.StartAsync(shop);

        await gateway.WriteAsync(shop.Supergraph);
        File.SetLastWriteTimeUtc(gateway.Path, TimeProvider.System.GetUtcNow().AddHours(-1).UtcDateTime);
        await gateway.ReplaceAsync(WithField(shop, 1));

        Assert.Equal(2, gateway.Number);
    }

    [Fact]
    public async Task A_link_that_comes_to_lead_to_another_file_is_followed()
    {
        await using var shop = await Shop.StartAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("one"), shop.Supergraph, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("other"), WithField(shop, 1), TestContext.Current.CancellationToken);
        _ = File.CreateSymbolicLink(folder.File("link"), folder.File("one"));
        await using var gateway = await TestGateway.StartAsync(
            null, new ServeSettings { Port = 0 }, ("Supergraph:File", folder.File("link")), ("Supergraph:WatchInterval", "0.01"));

        _ = File.CreateSymbolicLink(folder.File("next"), folder.File("other"));
        File.Move(folder.File("next"), folder.File("link"), overwrite: true);

        await WatchedGateway.WaitUntilAsync(() => gateway.Server.Supergraph.Current!.Number == 2);
    }

    [Fact]
    public async Task A_file_is_left_alone_where_that_is_said()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await WatchedGateway.StartAsync(shop, ("Supergraph:WatchInterval", "0"));

        await gateway.WriteAsync(WithField(shop, 1));

        // Nothing looks at the file any more.
        await gateway.Gateway.Server.Watching;
        Assert.Equal(1, gateway.Number);
    }

    [Fact]
    public async Task Fifty_graphs_later_the_old_ones_are_gone_with_all_that_was_prepared_for_them()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await WatchedGateway.StartAsync(shop);
        var generations = new List<WeakReference>();
        for (var i = 0; i < 50; i++)
        {
            _ = await gateway.Gateway.QueryAsync(Query);
            _ = await gateway.Gateway.QueryAsync($"{{ product {{ a{i}: name }} }}");
            generations.Add(gateway.Current());
            await gateway.ReplaceAsync(WithField(shop, i));
        }

        // One more, so that no connection's last request was one of theirs.
        _ = await gateway.Gateway.QueryAsync(Query);
        for (var i = 0; i < 10 && generations.Exists(generation => generation.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(51, gateway.Number);
        Assert.DoesNotContain(generations, generation => generation.IsAlive);
    }

    [Theory]
    [InlineData(100, 2)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    public async Task What_is_in_use_is_prepared_for_the_new_graph_before_it_is_served(int limit, int expected)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await WatchedGateway.StartAsync(shop, ("Supergraph:WarmUp", $"{limit}"));
        _ = await gateway.Gateway.QueryAsync(Query);
        _ = await gateway.Gateway.QueryAsync("{ secret }", scopes: "shop:secret");
        _ = await gateway.Gateway.QueryAsync("{ warehouse }");

        // The new graph has no warehouse.
        await gateway.ReplaceAsync(shop.Supergraph.Replace("warehouse: String", "shelf: String", StringComparison.Ordinal));

        var view = gateway.Gateway.Server.Supergraph.Current!.FindView("")!;
        Assert.Equal(expected, view.Operations.Count);
        if (expected == 2)
        {
            Assert.Equal("""{"secret":"s"}""", (await gateway.Gateway.QueryAsync("{ secret }", scopes: "shop:secret"))["data"]!.ToJsonString());
            Assert.Equal(2, view.Operations.Count);

            // Who does not hold the scope has another plan.
            Assert.Null((await gateway.Gateway.QueryAsync("{ secret }"))["data"]);
            Assert.Equal(3, view.Operations.Count);
        }
    }

    [Fact]
    public async Task Running_subgraphs_are_asked_again_and_what_they_publish_is_served()
    {
        await using var shop = await Shop.StartAsync();
        var logs = new RecordedLogs();
        await using var gateway = await TestGateway.StartAsync(
            null,
            new ServeSettings { Port = 0, Logs = logs },
            ("Subgraphs:catalog:Url", shop.Catalog.Url),
            ("Subgraphs:stock:Url", shop.Stock.Url),
            ("Supergraph:PollInterval", "0.02"),
            ("Logging:LogLevel:Gateway", "Information"));

        shop.Stock.Answer = Publish("type Query { product: String }");
        await WatchedGateway.WaitUntilAsync(() => logs.Lines.Any(line => line.Text.Contains("do not compose", StringComparison.Ordinal)));
        Assert.Equal(1, gateway.Server.Supergraph.Current!.Number);

        shop.Stock.Answer = Publish(Shop.StockSdl.Replace("warehouse: String", "warehouse: String shelf: String", StringComparison.Ordinal));
        await WatchedGateway.WaitUntilAsync(() => gateway.Server.Supergraph.Current!.Number == 2);
        Assert.Equal("""{"shelf":"top"}""", (await gateway.QueryAsync("{ shelf }"))["data"]!.ToJsonString());

        static Func<string, string> Publish(string sdl) => query
            => query.Contains("_service", StringComparison.Ordinal)
                ? new System.Text.Json.Nodes.JsonObject { ["data"] = new System.Text.Json.Nodes.JsonObject { ["_service"] = new System.Text.Json.Nodes.JsonObject { ["sdl"] = sdl } } }.ToJsonString()
                : """{"data":{"shelf":"top"}}""";
    }

    private static string WithField(Shop shop, int number)
        => shop.Supergraph.Replace("warehouse: String", $"warehouse: String field{number}: String", StringComparison.Ordinal);

    /// <summary>The catalog answers when it is told to.</summary>
    private static (Task Asked, Action Release) Hold(FakeSubgraph catalog)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        catalog.Handle = async http =>
        {
            asked.TrySetResult();
            await released.Task.WaitAsync(http.RequestAborted);
            await http.Response.WriteAsync("""{"data":{"product":{"__typename":"Product","id":"1","name":"Lamp"}}}""");
        };
        return (asked.Task, () => released.TrySetResult());
    }

    /// <summary>A gateway whose file is looked at every few milliseconds.</summary>
    private sealed class WatchedGateway : IAsyncDisposable
    {
        // Nothing here takes a second; what never comes must not hold up the suite.
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

        private readonly TemporaryFolder _folder;

        public required TestGateway Gateway { get; init; }

        public required RecordedLogs Logs { get; init; }

        public string Path { get; private init; } = "";

        public int Number => Gateway.Server.Supergraph.Current!.Number;

        public static async Task<WatchedGateway> StartAsync(Shop shop, params (string Key, string Value)[] settings)
        {
            var folder = new TemporaryFolder();
            var path = folder.File("watched.graphql");
            await File.WriteAllTextAsync(path, shop.Supergraph, TestContext.Current.CancellationToken);
            var logs = new RecordedLogs();
            (string Key, string Value)[] all = [("Supergraph:WatchInterval", "0.01"), .. settings, ("Supergraph:File", path), ("Logging:LogLevel:Gateway", "Warning")];
            var gateway = await TestGateway.StartAsync(
                null, new ServeSettings { Port = 0, Logs = logs }, [.. all.GroupBy(setting => setting.Key).Select(group => group.Last())]);
            return new WatchedGateway(folder) { Gateway = gateway, Logs = logs, Path = path };
        }

        private WatchedGateway(TemporaryFolder folder) => _folder = folder;

        public Task WriteAsync(string text) => File.WriteAllTextAsync(Path, text, TestContext.Current.CancellationToken);

        /// <summary>Replaces the file and returns when it is served.</summary>
        public async Task ReplaceAsync(string text)
        {
            var before = Number;
            await WriteAsync(text);
            await WaitUntilAsync(() => Number > before);
        }

        public Task WaitForLogAsync(string text) => WaitUntilAsync(() => Logs.Lines.Any(line => line.Text.Contains(text, StringComparison.Ordinal)));

        [MethodImpl(MethodImplOptions.NoInlining)]
        public WeakReference Current() => new(Gateway.Server.Supergraph.Current);

        public static async Task WaitUntilAsync(Func<bool> condition)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(Patience);
            while (!condition())
            {
                await Task.Delay(1, limit.Token);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await Gateway.DisposeAsync();
            _folder.Dispose();
        }
    }

    /// <summary>Supergraphs that came to one end; of all gateways of the process, so it can be more than one test's.</summary>
    private sealed class LoadsCounter : IDisposable
    {
        private readonly MeterListener _listener = new();
        private int _count;

        public LoadsCounter(string result)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == SupergraphRecorder.LoadsName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            {
                foreach (var tag in tags)
                {
                    if (tag is { Key: "result", Value: string told } && told == result)
                    {
                        _ = Interlocked.Add(ref _count, (int)value);
                    }
                }
            });
            _listener.Start();
        }

        public int Count => Volatile.Read(ref _count);

        public void Dispose() => _listener.Dispose();
    }
}
