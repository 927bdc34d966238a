using System.Net;
using System.Net.Sockets;
using System.Text;
using Gateway.Host.Serving;

namespace Gateway.Host.Tests;

/// <summary>Clients that do not read, and clients that leave.</summary>
public sealed class SlowClientTests
{
    private const int NameLength = 8 * 1024 * 1024;

    // Nothing here takes a second; what never comes must not hold up the suite.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_client_that_does_not_read_holds_up_nobody_and_what_is_written_for_it_is_bounded()
    {
        await using var shop = await StartShopAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Identity:AllowAnonymous", "true"));
        using var slow = await AskAsync(gateway);
        await ReadHeadAsync(slow);

        // Others are answered, while the answer of the first waits in its responses.
        Assert.Equal(7, (int?)(await gateway.QueryAsync("{ product { units } }"))["data"]!["product"]!["units"]);
        Assert.Equal(0, gateway.Server.WaitingRequests);

        // All of it comes once it is read.
        var received = 0L;
        var buffer = new byte[1024 * 1024];
        while (received < NameLength)
        {
            var count = await slow.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            Assert.NotEqual(0, count);
            received += count;
        }
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_of_its_answer_ends_its_request()
    {
        await using var shop = await StartShopAsync();
        var logs = new RecordedLogs();
        await using var gateway = await TestGateway.StartAsync(
            shop.Supergraph, new ServeSettings { Port = 0, Logs = logs }, ("Identity:AllowAnonymous", "true"), ("Logging:LogLevel:Gateway", "Debug"));
        using (var leaving = await AskAsync(gateway))
        {
            await ReadHeadAsync(leaving);

            // With a reset, as from a program that was ended.
            leaving.LingerState = new LingerOption(true, 0);
        }

        await WaitUntilAsync(() => logs.Lines.Any(line => line.Text.Contains("the client went away in stage Execute", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_client_that_takes_less_than_the_least_is_cut_off()
    {
        await using var shop = await StartShopAsync();
        var logs = new RecordedLogs();
        await using var gateway = await TestGateway.StartAsync(
            shop.Supergraph,
            new ServeSettings { Port = 0, Logs = logs },
            ("Identity:AllowAnonymous", "true"),
            ("Logging:LogLevel:Gateway", "Debug"),
            ("Http:MinResponseBytesPerSecond", "1000000000"),
            ("Http:ResponseRateGrace", "2"));
        using var slow = await AskAsync(gateway);
        await ReadHeadAsync(slow);

        await WaitUntilAsync(() => logs.Lines.Any(line => line.Text.Contains("the client went away in stage Execute", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_client_that_leaves_before_its_answer_has_its_subgraph_calls_cancelled()
    {
        await using var shop = await StartShopAsync();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shop.Catalog.Handle = async http =>
        {
            _ = http.RequestAborted.Register(() => cancelled.TrySetResult());
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Identity:AllowAnonymous", "true"));
        using (await AskAsync(gateway))
        {
            await asked.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }

        await cancelled.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await WaitUntilAsync(() => gateway.Server.WaitingRequests == 0);
    }

    /// <summary>A shop whose product has a name of many megabytes.</summary>
    private static async Task<Shop> StartShopAsync()
    {
        var shop = await Shop.StartAsync();
        var name = new string('n', NameLength);
        shop.Catalog.Answer = query => query.Contains("name", StringComparison.Ordinal)
            ? """{"data":{"product":{"__typename":"Product","id":"1","name":"NAME"}}}""".Replace("NAME", name, StringComparison.Ordinal)
            : Shop.AnswerCatalog(query);
        return shop;
    }

    /// <summary>Asks for the name on a connection of its own whose receive buffer is small.</summary>
    private static async Task<Socket> AskAsync(TestGateway gateway)
    {
        var address = new Uri(gateway.Server.Address);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 16 * 1024 };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port), TestContext.Current.CancellationToken);
        const string Body = """{"query":"{ product { name } }"}""";
        var request = $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}";
        _ = await socket.SendAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task ReadHeadAsync(Socket socket)
    {
        var buffer = new byte[15];
        var count = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal("HTTP/1.1 200 OK", Encoding.ASCII.GetString(buffer, 0, count));
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!condition())
        {
            await Task.Delay(1, limit.Token);
        }
    }
}
