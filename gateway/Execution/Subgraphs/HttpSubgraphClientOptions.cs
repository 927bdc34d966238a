namespace Gateway.Execution.Subgraphs;

/// <summary>How subgraphs are called over HTTP.</summary>
public sealed class HttpSubgraphClientOptions
{
    /// <summary>The largest response body that is read, in bytes.</summary>
    public int MaxResponseBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The first size of a response buffer where the subgraph does not announce a length, in bytes.</summary>
    public int InitialResponseBytes { get; init; } = 16 * 1024;

    /// <summary>Called for every attempt before it is sent, to add headers: signed caller context, trace context.</summary>
    public Action<SubgraphRequestHeaders, SubgraphRequest>? AddHeaders { get; init; }
}
