using Federation.Composition;
using Federation.Subgraphs;
using Gateway.Host.Subgraphs;
using Gateway.Host.Telemetry;

namespace Gateway.Host.Supergraphs;

/// <summary>Composes the supergraph from what the running subgraphs publish.</summary>
internal sealed class RunningSubgraphs(IReadOnlyDictionary<string, Uri> addresses, SubgraphSdlReader reader, ILogger<RunningSubgraphs> logger)
{
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(5);

    // What was composed last, and of what: asked again and again, the subgraphs mostly say the same. One composition at a time.
    private (string[] Schemas, RunningSubgraphsResult Result)? _last;

    /// <summary>The supergraph's SDL, or a sentence that says why there is none, and whether waiting may help.</summary>
    public async Task<RunningSubgraphsResult> ComposeAsync(CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(addresses.Select(subgraph => ReadAsync(subgraph.Key, subgraph.Value, cancellationToken)));
        var faults = answers.Where(answer => answer.Fault is not null).Select(answer => $"subgraph {answer.Name}: {answer.Fault}").ToArray();
        if (faults.Length > 0)
        {
            return RunningSubgraphsResult.Unavailable(SupergraphText.OneLine(faults));
        }

        var schemas = answers.Select(answer => answer.Sdl!).ToArray();
        if (_last is { } last && schemas.SequenceEqual(last.Schemas))
        {
            return last.Result;
        }

        var result = Compose(answers);
        _last = (schemas, result);
        return result;
    }

    private RunningSubgraphsResult Compose((string Name, Uri Address, string? Sdl, string? Fault)[] answers)
    {
        var result = Composer.Compose([.. answers.Select(answer => new SubgraphSource(answer.Name, answer.Address.AbsoluteUri, answer.Sdl!))]);
        if (!result.IsSuccess)
        {
            return RunningSubgraphsResult.Refused(SupergraphText.OneLine([.. result.Errors.Select(error => error.ToString())]));
        }

        logger.SupergraphComposed(addresses.Count);
        return RunningSubgraphsResult.Composed(result.SupergraphSdl!);
    }

    private async Task<(string Name, Uri Address, string? Sdl, string? Fault)> ReadAsync(string name, Uri address, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ReadTimeout);
        try
        {
            var (sdl, fault) = await reader.ReadAsync(name, address, timeout.Token);
            return (name, address, sdl, fault);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (name, address, null, $"{address} does not answer within {ReadTimeout.TotalSeconds} s");
        }
    }
}
