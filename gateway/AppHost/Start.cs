using System.Diagnostics;

namespace Gateway.AppHost;

/// <summary>The start in order: check, start the subgraphs, wait until they are ready, start the gateway, say how to use it, stay.</summary>
internal static class Start
{
    /// <summary>Runs until <paramref name="cancellation"/> (Ctrl-C) or until a start fails.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(AppHostOptions options, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await using var topology = new Topology(options, output, errors);
        try
        {
            Preflight.Check(options);
            await output.WriteLineAsync(Banner.Opening(options));
            await topology.StartSubgraphsAsync(cancellation);
            var tokens = DeveloperTokens.RequestAsync(topology.Files, cancellation);
            await topology.StartGatewayAsync(cancellation);
            await output.WriteLineAsync(Banner.Ready(options, topology, await tokens, watch.Elapsed));
            await topology.WatchAsync(cancellation);
            return ExitCodes.StartFailed;
        }
        catch (StartException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return exception.ExitCode;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopping.");
            return ExitCodes.Ok;
        }
    }
}
