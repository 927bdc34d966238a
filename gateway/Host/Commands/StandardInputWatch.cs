using Gateway.Host.Serving;

namespace Gateway.Host.Commands;

/// <summary>
/// Stops the gateway when its standard input ends: the process that started it is gone then, however it ended. Setting
/// <c>StopWithStandardInput</c>.
/// </summary>
internal sealed class StandardInputWatch : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    public static StandardInputWatch Start(GatewayServer server)
    {
        var watch = new StandardInputWatch();
        _ = Task.Run(() => watch.WatchAsync(server));
        return watch;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task WatchAsync(GatewayServer server)
    {
        var buffer = new byte[256];
        var stopped = _stop.Token;
        using var input = Console.OpenStandardInput();
        while (await input.ReadAsync(buffer, CancellationToken.None) > 0)
        {
            // What is written there means nothing; its end does.
        }

        if (!stopped.IsCancellationRequested)
        {
            server.Stop();
        }
    }
}
