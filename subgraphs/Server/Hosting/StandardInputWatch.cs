using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Subgraphs.Server.Hosting;

/// <summary>
/// Stops the program when its standard input ends: the process that started it is gone then, however it ended. Setting
/// <c>StopWithStandardInput</c>.
/// </summary>
internal sealed class StandardInputWatch(IConfiguration configuration, IHostApplicationLifetime lifetime) : IHostedService
{
    private const string Setting = "StopWithStandardInput";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (bool.TryParse(configuration[Setting], out var isOn) && isOn)
        {
            // Reading a console cannot be cancelled, so nothing waits for this: the process ends around it.
            _ = Task.Run(WatchAsync, CancellationToken.None);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task WatchAsync()
    {
        var buffer = new byte[256];
        using var input = Console.OpenStandardInput();
        while (await input.ReadAsync(buffer) > 0)
        {
            // What is written there means nothing; its end does.
        }

        lifetime.StopApplication();
    }
}
