using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Gateway.Host.Preparation;
using Gateway.Host.Telemetry;

namespace Gateway.Host.Supergraphs;

/// <summary>
/// Brings the supergraph in at the start: from its file, or composed from the running subgraphs; where one of those is down, the last
/// composed one, and then tries again until all are there. While the gateway serves, it takes over a supergraph that has changed; one that
/// cannot be served is refused, and what is served stays.
/// </summary>
internal sealed class SupergraphSource(
    SupergraphOptions options,
    Func<CancellationToken, Task<RunningSubgraphsResult>>? compose,
    GenerationFactory generations,
    OperationPreparer preparer,
    SupergraphState state,
    SupergraphRecorder recorder,
    TimeProvider time,
    ILogger<SupergraphSource> logger)
{
    private static readonly TimeSpan StartRetry = TimeSpan.FromMilliseconds(250);

    // A new supergraph is not kept waiting longer than this by what is prepared for it.
    private static readonly TimeSpan WarmUpLimit = TimeSpan.FromSeconds(10);

    private const string Composed = "The composed supergraph";

    private readonly SupergraphFile? _file = options.File is { } path ? new SupergraphFile(path) : null;

    // Of the text that is served: a file that was only touched, or schemas that compose to the same, change nothing.
    private byte[] _digest = [];

    /// <summary>True where a kept supergraph is served in place of the running subgraphs'.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Returns when a supergraph is served.</summary>
    /// <exception cref="CommandException">There is none to serve.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_file is not null)
        {
            Publish(await _file.ReadAsync(cancellationToken), _file.Path);
            return;
        }

        if (compose is null)
        {
            throw new CommandException(
                "There is no supergraph to serve: name a file (--supergraph FILE) or subgraphs (Subgraphs:<name>:Url).", ExitCodes.BadOptions);
        }

        var result = await compose(cancellationToken);
        if (result.Sdl is null && await TryServeKeptAsync(result.Fault!, cancellationToken))
        {
            return;
        }

        await PublishComposedAsync(await WaitAsync(compose, result, cancellationToken), cancellationToken);
    }

    /// <summary>Takes over what changes, until there is nothing more to look at.</summary>
    /// <exception cref="OperationCanceledException">The gateway is stopping.</exception>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (Interval > TimeSpan.Zero)
        {
            await Task.Delay(Interval, time, cancellationToken);
            try
            {
                await LookAsync(cancellationToken);
            }
            catch (CommandException exception)
            {
                recorder.Refused(state.Current!.Number, exception.Message);
            }
#pragma warning disable CA1031 // a defect that one supergraph meets must not keep the gateway from taking over the next
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031 // the only use
            {
                recorder.Failed(state.Current!.Number, exception);
            }
        }
    }

    /// <summary>Until the next look; 0: there is none.</summary>
    private TimeSpan Interval => _file is not null ? options.WatchInterval : IsStale ? options.RetryInterval : options.PollInterval;

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (_file is null)
        {
            await LookAtSubgraphsAsync(cancellationToken);
            return;
        }

        string? sdl;
        try
        {
            sdl = await _file.LookAsync(cancellationToken);
        }
        catch (CommandException exception)
        {
            recorder.Unavailable(state.Current!.Number, exception.Message);
            return;
        }

        if (sdl is null)
        {
            return;
        }

        if (IsServed(sdl))
        {
            recorder.Unchanged();
        }
        else
        {
            Publish(sdl, _file.Path);
        }
    }

    private async Task LookAtSubgraphsAsync(CancellationToken cancellationToken)
    {
        var result = await compose!(cancellationToken);
        if (result.Sdl is not { } sdl)
        {
            if (!result.MayHeal)
            {
                recorder.Refused(state.Current!.Number, $"The running subgraphs do not compose: {result.Fault}");
            }
            else if (!IsStale)
            {
                // That a subgraph was down at the start was said then.
                recorder.Unavailable(state.Current!.Number, result.Fault!);
            }
        }
        else if (IsStale || !IsServed(sdl))
        {
            await PublishComposedAsync(sdl, cancellationToken);
            IsStale = false;
        }
        else
        {
            recorder.Unchanged();
        }
    }

    /// <summary>Nothing is kept: the subgraphs may be starting too.</summary>
    private async Task<string> WaitAsync(
        Func<CancellationToken, Task<RunningSubgraphsResult>> ask, RunningSubgraphsResult result, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (result is { Sdl: null, MayHeal: true } && time.GetElapsedTime(started) < options.StartTimeout)
        {
            await Task.Delay(StartRetry, time, cancellationToken);
            result = await ask(cancellationToken);
        }

        return result.Sdl ?? throw new CommandException($"The supergraph cannot be composed: {result.Fault}");
    }

    private async Task<bool> TryServeKeptAsync(string fault, CancellationToken cancellationToken)
    {
        if (options.Cache is not { } path || await new SupergraphCache(path).ReadAsync(cancellationToken) is not { } kept)
        {
            return false;
        }

        Publish(kept, path);
        IsStale = true;
        logger.SupergraphFromCache(path, fault);
        return true;
    }

    private async Task PublishComposedAsync(string sdl, CancellationToken cancellationToken)
    {
        Publish(sdl, Composed);
        if (options.Cache is { } path && await new SupergraphCache(path).TryWriteAsync(sdl, cancellationToken) is { } fault)
        {
            logger.SupergraphCacheNotWritten(path, fault);
        }
    }

    private void Publish(string sdl, string source)
    {
        var generation = generations.Create(sdl, source);
        if (state.Current is { } served)
        {
            WarmUp(served, generation);
        }

        _digest = DigestOf(sdl);
        state.Publish(generation);
        recorder.Served(generation);
    }

    private void WarmUp(SupergraphGeneration served, SupergraphGeneration next)
    {
        using var limit = new CancellationTokenSource(WarmUpLimit, time);
        foreach (var view in next.Views)
        {
            if (served.FindView(view.Contract) is { } old)
            {
                _ = preparer.WarmUp(old, view, options.WarmUp, limit.Token);
            }
        }
    }

    private bool IsServed(string sdl) => DigestOf(sdl).AsSpan().SequenceEqual(_digest);

    private static byte[] DigestOf(string sdl) => SHA256.HashData(MemoryMarshal.AsBytes(sdl.AsSpan()));
}
