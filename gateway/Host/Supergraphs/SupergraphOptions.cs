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

    /// <summary>How often the gateway looks whether <see cref="File"/> has changed; 0: never; seconds.</summary>
    public TimeSpan WatchInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the running subgraphs are asked again for their schemas; 0: never; seconds.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.Zero;

    /// <summary>Operations in use that are prepared for a new supergraph before it is served, of each contract.</summary>
    public int WarmUp { get; init; } = 100;

    /// <summary>Prepared operations that are kept.</summary>
    public int MaxPreparedOperations { get; init; } = 1024;

    public static SupergraphOptions Read(ConfigurationValues values) => new()
    {
        File = values.Text(nameof(File)),
        Cache = values.Text(nameof(Cache)),
        StartTimeout = values.Seconds(nameof(StartTimeout), 10, 0, 600),
        RetryInterval = values.Seconds(nameof(RetryInterval), 5, 0.1, 3600),
        WatchInterval = values.Seconds(nameof(WatchInterval), 1, 0, 3600),
        PollInterval = values.Seconds(nameof(PollInterval), 0, 0, 86_400),
        WarmUp = values.Number(nameof(WarmUp), 100, 0, 1_000_000),
        MaxPreparedOperations = values.Number(nameof(MaxPreparedOperations), 1024, 1, 1_000_000),
    };
}
