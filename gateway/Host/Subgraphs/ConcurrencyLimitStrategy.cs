using System.Threading.RateLimiting;
using Gateway.Execution.Subgraphs;
using Polly;

namespace Gateway.Host.Subgraphs;

/// <summary>Lets a number of calls through at once, some wait, and fails the rest without sending them.</summary>
internal sealed class ConcurrencyLimitStrategy(ConcurrencyLimiter limiter) : ResilienceStrategy<SubgraphResponse>
{
    protected override async ValueTask<Outcome<SubgraphResponse>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<SubgraphResponse>>> callback, ResilienceContext context, TState state)
    {
        RateLimitLease lease;
        try
        {
            lease = await limiter.AcquireAsync(1, context.CancellationToken);
        }
        catch (OperationCanceledException exception)
        {
            return Outcome.FromException<SubgraphResponse>(exception);
        }

        using (lease)
        {
            return lease.IsAcquired
                ? await callback(context, state)
                : Outcome.FromResult(SubgraphResponse.Failed(SubgraphFailure.Overloaded));
        }
    }
}
