using Gateway.Host.Telemetry;

namespace Gateway.Host.Supergraphs;

/// <summary>
/// Brings the supergraph in at the start: from its file, or composed from the running subgraphs; where one of those is down, the last
/// composed one, and then tries again until all are there.
/// </summary>
internal sealed class SupergraphSource(
    SupergraphOptions options,
    Func<CancellationToken, Task<RunningSubgraphsResult>>? compose,
    GenerationFactory generations,
    SupergraphState state,
    TimeProvider time,
    ILogger<SupergraphSource> logger)
{
    private static readonly TimeSpan StartRetry = TimeSpan.FromMilliseconds(250);

    /// <summary>True where a kept supergraph is served in place of the running subgraphs'.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Returns when a supergraph is served.</summary>
    /// <exception cref="CommandException">There is none to serve.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.File is { } file)
        {
            Publish(await SupergraphText.ReadFileAsync(file, cancellationToken), file);
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

    /// <summary>Replaces a kept supergraph by the running subgraphs' as soon as they all answer; returns when that is done.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        string? told = null;
        while (IsStale && compose is not null)
        {
            await Task.Delay(options.RetryInterval, time, cancellationToken);
            var result = await compose(cancellationToken);
            if (result.Sdl is { } sdl)
            {
                await TryPublishComposedAsync(sdl, cancellationToken);
            }
            else if (!result.MayHeal && result.Fault != told)
            {
                told = result.Fault;
                logger.CompositionRefused(told!);
            }
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

    private async Task TryPublishComposedAsync(string sdl, CancellationToken cancellationToken)
    {
        try
        {
            await PublishComposedAsync(sdl, cancellationToken);
            IsStale = false;
        }
        catch (CommandException exception)
        {
            logger.CompositionRefused(exception.Message);
        }
    }

    private async Task PublishComposedAsync(string sdl, CancellationToken cancellationToken)
    {
        Publish(sdl, "The composed supergraph");
        if (options.Cache is { } path && await new SupergraphCache(path).TryWriteAsync(sdl, cancellationToken) is { } fault)
        {
            logger.SupergraphCacheNotWritten(path, fault);
        }
    }

    private void Publish(string sdl, string source)
    {
        var generation = generations.Create(sdl, source);
        state.Publish(generation);
        logger.SupergraphLoaded(generation.Number, generation.Supergraph.Subgraphs.Count);
    }
}
