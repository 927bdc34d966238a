using Polly;

namespace Gateway.Host.Subgraphs;

/// <summary>Names the concurrency limit in a pipeline's telemetry.</summary>
internal sealed class ConcurrencyLimitOptions : ResilienceStrategyOptions
{
    public ConcurrencyLimitOptions() => Name = "ConcurrencyLimit";
}
