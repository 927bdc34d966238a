using Gateway.Host.Configuration;

namespace Gateway.Host.Supergraphs;

/// <summary>Where the supergraph comes from; section <c>Supergraph</c>.</summary>
internal sealed record SupergraphOptions
{
    public const string Section = "Supergraph";

    /// <summary>A supergraph SDL file. Null: it is composed from the running subgraphs (section <c>Subgraphs</c>).</summary>
    public string? File { get; init; }

    /// <summary>Where the composed supergraph is kept, to be served when a subgraph is down at the start; null: it is not kept.</summary>
    public string? Cache { get; init; }

    /// <summary>How long the start waits for subgraphs when there is no kept supergraph; seconds.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the gateway tries again to compose after it started from a kept supergraph; seconds.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Prepared operations that are kept.</summary>
    public int MaxPreparedOperations { get; init; } = 1024;

    public static SupergraphOptions Read(ConfigurationValues values) => new()
    {
        File = values.Text(nameof(File)),
        Cache = values.Text(nameof(Cache)),
        StartTimeout = values.Seconds(nameof(StartTimeout), 10, 0, 600),
        RetryInterval = values.Seconds(nameof(RetryInterval), 5, 0.1, 3600),
        MaxPreparedOperations = values.Number(nameof(MaxPreparedOperations), 1024, 1, 1_000_000),
    };
}
