using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>One AppHost on the real data of <see cref="SharedData"/> with the business date 2019-12-31.</summary>
public sealed class RealMarketHost : IAsyncLifetime
{
    private AppHostProcess? _host;

    /// <summary>The running host; skips the test where the real data is not there.</summary>
    internal AppHostProcess Require()
    {
        SharedData.Require("data");
        return _host!;
    }

    public async ValueTask InitializeAsync()
    {
        if (!SharedData.IsAvailable)
        {
            return;
        }

        _host = await AppHostProcess.StartAsync(["--data", SharedData.Require("data"), "--as-of", "2019-12-31"]);
        Assert.False(_host.Process.HasExited, $"AppHost ended:\n{_host.Output}\n{_host.Errors}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
