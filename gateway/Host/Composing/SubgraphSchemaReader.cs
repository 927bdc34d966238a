using Federation.Subgraphs;
using Gateway.Host.Configuration;
using Gateway.Host.Subgraphs;
using Gateway.Host.Supergraphs;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Composing;

/// <summary>Reads the schemas of subgraphs from files and running programs, all at once.</summary>
internal static class SubgraphSchemaReader
{
    /// <param name="timeout">How long a running subgraph may take.</param>
    /// <exception cref="CommandException">The settings for signing the question are wrong.</exception>
    public static async Task<SubgraphSchemas> ReadAsync(IReadOnlyList<SubgraphSpec> subgraphs, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var http = SubgraphHttp.Create();
        var reader = new SubgraphSdlReader(http, new CallerContextHeaders(ReadCallerContext(), TimeProvider.System));
        var answers = await Task.WhenAll(subgraphs.Select(subgraph => subgraph.Address is { } address
            ? AskAsync(reader, subgraph, address, timeout, cancellationToken)
            : ReadFileAsync(subgraph, cancellationToken)));
        return new SubgraphSchemas(
            [.. answers.Select(answer => answer.Source).OfType<SubgraphSource>()], [.. answers.Select(answer => answer.Fault).OfType<SubgraphFault>()]);
    }

    private static async Task<(SubgraphSource? Source, SubgraphFault? Fault)> ReadFileAsync(SubgraphSpec subgraph, CancellationToken cancellationToken)
    {
        try
        {
            var sdl = await SupergraphText.ReadFileAsync(subgraph.Schema, cancellationToken);
            return (new SubgraphSource(subgraph.Name, subgraph.Url ?? $"http://{subgraph.Name}/graphql", sdl), null);
        }
        catch (CommandException exception)
        {
            return (null, new SubgraphFault(SubgraphFaultCodes.SchemaUnreadable, subgraph.Name, exception.Message));
        }
    }

    private static async Task<(SubgraphSource? Source, SubgraphFault? Fault)> AskAsync(
        SubgraphSdlReader reader, SubgraphSpec subgraph, Uri address, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        string? fault;
        try
        {
            (var sdl, fault) = await reader.ReadAsync(subgraph.Name, address, limit.Token);
            if (sdl is not null)
            {
                return (new SubgraphSource(subgraph.Name, subgraph.Url ?? address.AbsoluteUri, sdl), null);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            fault = $"{address} does not answer within {timeout.TotalSeconds} s";
        }

        return (null, new SubgraphFault(SubgraphFaultCodes.SchemaUnavailable, subgraph.Name, $"The schema of subgraph {subgraph.Name} is not available: {fault}."));
    }

    /// <summary>Subgraphs answer <c>_service</c> to the gateway's signature only.</summary>
    private static CallerContextOptions ReadCallerContext()
    {
        var errors = new List<string>();
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var options = CallerContextOptions.Read(new ConfigurationValues(configuration.GetSection(CallerContextOptions.Section), errors));
        return errors.Count == 0 ? options : throw new CommandException(errors[0], ExitCodes.BadOptions);
    }
}
