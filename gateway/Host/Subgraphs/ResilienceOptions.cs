using Gateway.Host.Configuration;

namespace Gateway.Host.Subgraphs;

/// <summary>How calls to a subgraph are kept from waiting, hammering and spreading its trouble; section <c>Resilience</c>.</summary>
internal sealed record ResilienceOptions
{
    public const string Section = "Resilience";

    /// <summary>A call with all its retries; seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Further attempts of a query; a mutation has none.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The first pause before a retry, doubled each time, with jitter; seconds.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(0.1);

    /// <summary>The share of failed calls, in percent, at which a subgraph is left alone for a while.</summary>
    public int FailurePercent { get; init; } = 50;

    /// <summary>Below this number of calls in <see cref="SamplingDuration"/> no share is computed.</summary>
    public int MinimumCalls { get; init; } = 20;

    /// <summary>The window over which failures are counted; seconds.</summary>
    public TimeSpan SamplingDuration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a subgraph is left alone; seconds.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Calls to one subgraph in flight.</summary>
    public int MaxConcurrentCalls { get; init; } = 512;

    /// <summary>Calls of one tenant to one subgraph that wait for their turn, tenant by tenant; further ones fail at once.</summary>
    public int MaxWaitingCalls { get; init; } = 4096;

    public static ResilienceOptions Read(ConfigurationValues values) => new()
    {
        Timeout = values.Seconds(nameof(Timeout), 30, 0.05, 600),
        Retries = values.Number(nameof(Retries), 2, 0, 10),
        RetryDelay = values.Seconds(nameof(RetryDelay), 0.1, 0.001, 60),
        FailurePercent = values.Number(nameof(FailurePercent), 50, 1, 100),
        MinimumCalls = values.Number(nameof(MinimumCalls), 20, 2, 1_000_000),
        SamplingDuration = values.Seconds(nameof(SamplingDuration), 10, 0.5, 3600),
        BreakDuration = values.Seconds(nameof(BreakDuration), 5, 0.5, 3600),
        MaxConcurrentCalls = values.Number(nameof(MaxConcurrentCalls), 512, 1, 1_000_000),
        MaxWaitingCalls = values.Number(nameof(MaxWaitingCalls), 4096, 0, 1_000_000),
    };
}
