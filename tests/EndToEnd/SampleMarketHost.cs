using Tests.EndToEnd;

[assembly: AssemblyFixture(typeof(SampleMarketHost))]

namespace Tests.EndToEnd;

/// <summary>One AppHost on the simulated market for all tests that only ask it.</summary>
public sealed class SampleMarketHost : IAsyncLifetime
{
    private AppHostProcess? _host;

    internal AppHostProcess Host => _host!;

    public async ValueTask InitializeAsync()
    {
        _host = await AppHostProcess.StartAsync([]);
        Assert.False(_host.Process.HasExited, $"AppHost ended:\n{_host.Output}\n{_host.Errors}");
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();
}
