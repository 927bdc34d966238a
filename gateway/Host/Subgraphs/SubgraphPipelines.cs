using System.Collections.Concurrent;
using Gateway.Execution.Subgraphs;
using Gateway.Host.Telemetry;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Gateway.Host.Subgraphs;

/// <summary>
/// One resilience pipeline a subgraph, from the outside in: total timeout, retry (queries only), circuit breaker, concurrency limit.
/// They outlive supergraph generations: that a subgraph is down does not change with its schema.
/// </summary>
internal sealed class SubgraphPipelines(ResilienceOptions options, TimeProvider time, ILogger<SubgraphPipelines> logger)
{
    /// <summary>True where the request may be sent again.</summary>
    public static readonly ResiliencePropertyKey<bool> IsRepeatable = new("gateway.repeatable");

    private readonly ConcurrentDictionary<string, ResiliencePipeline<SubgraphResponse>> _pipelines = new(StringComparer.Ordinal);

    public ResiliencePipeline<SubgraphResponse> Get(string subgraph) => _pipelines.GetOrAdd(subgraph, Build);

    private ResiliencePipeline<SubgraphResponse> Build(string subgraph)
    {
        var builder = new ResiliencePipelineBuilder<SubgraphResponse> { Name = subgraph, TimeProvider = time };
        _ = builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.Timeout });
        if (options.Retries > 0)
        {
            _ = builder.AddRetry(new RetryStrategyOptions<SubgraphResponse>
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(IsWorthRepeating(attempt)),
                OnRetry = retry =>
                {
                    logger.SubgraphRetried(subgraph, retry.AttemptNumber + 1, retry.Outcome.Result.Failure.ToString());
                    return default;
                },
            });
        }

        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<SubgraphResponse>
            {
                FailureRatio = options.FailurePercent / 100d,
                MinimumThroughput = options.MinimumCalls,
                SamplingDuration = options.SamplingDuration,
                BreakDuration = options.BreakDuration,
                ShouldHandle = call => ValueTask.FromResult(IsTrouble(call.Outcome.Result)),
                OnOpened = opened =>
                {
                    logger.CircuitOpened(subgraph, opened.BreakDuration.TotalSeconds);
                    return default;
                },
                OnClosed = _ =>
                {
                    logger.CircuitClosed(subgraph);
                    return default;
                },
            })
            .AddStrategy(
                _ => new ConcurrencyLimitStrategy(new TenantTurns(options.MaxConcurrentCalls, options.MaxWaitingCalls)),
                new ConcurrencyLimitOptions())
            .Build();
    }

    /// <summary>What may be better in a moment: no connection, or a server that says that it cannot now.</summary>
    private static bool IsWorthRepeating(RetryPredicateArguments<SubgraphResponse> attempt)
        => attempt.Outcome.Exception is null
            && attempt.Context.Properties.GetValue(IsRepeatable, false)
            && attempt.Outcome.Result is { Failure: SubgraphFailure.Unavailable }
                or { Failure: SubgraphFailure.HttpStatus, StatusCode: 429 or 502 or 503 or 504 };

    /// <summary>What says that the subgraph as a whole is in trouble, rather than one request.</summary>
    private static bool IsTrouble(SubgraphResponse response)
        => response is { Failure: SubgraphFailure.Unavailable or SubgraphFailure.Timeout }
            or { Failure: SubgraphFailure.HttpStatus, StatusCode: >= 500 };
}
