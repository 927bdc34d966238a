using Gateway.Execution.Subgraphs;
using Gateway.Host.Tenancy;
using Polly;

namespace Gateway.Host.Subgraphs;

/// <summary>Lets a number of calls through at once, some wait for their tenant's turn, and fails the rest without sending them.</summary>
internal sealed class ConcurrencyLimitStrategy(TenantTurns turns) : ResilienceStrategy<SubgraphResponse>
{
    /// <summary>On whose behalf the call is made; nobody's are in one line.</summary>
    public static readonly ResiliencePropertyKey<Caller?> Caller = new("gateway.caller");

    protected override async ValueTask<Outcome<SubgraphResponse>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<SubgraphResponse>>> callback, ResilienceContext context, TState state)
    {
        try
        {
            if (!await turns.AcquireAsync(context.Properties.GetValue(Caller, null)?.TenantId ?? Guid.Empty, context.CancellationToken))
            {
                return Outcome.FromResult(SubgraphResponse.Failed(SubgraphFailure.Overloaded));
            }
        }
        catch (OperationCanceledException exception)
        {
            return Outcome.FromException<SubgraphResponse>(exception);
        }

        try
        {
            return await callback(context, state);
        }
        finally
        {
            turns.Release();
        }
    }
}
