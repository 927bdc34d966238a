using Gateway.Execution.Subgraphs;
using Gateway.Host.Telemetry;
using GraphQL.Language;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Gateway.Host.Subgraphs;

/// <summary>Sends through the subgraph's pipeline; whatever goes wrong comes back as a <see cref="SubgraphFailure"/>.</summary>
internal sealed class ResilientSubgraphClient(ISubgraphClient inner, SubgraphPipelines pipelines, ILogger<ResilientSubgraphClient> logger)
    : ISubgraphClient
{
    public async ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(SubgraphPipelines.IsRepeatable, request.Operation is OperationType.Query);
            context.Properties.Set(ConcurrencyLimitStrategy.Caller, (request.Context as SubgraphCallContext)?.Caller);
            var call = new Call(inner, request, cancellationToken);
            var outcome = await pipelines.Get(request.Subgraph).ExecuteOutcomeAsync(static (context, call) => call.SendAsync(context), context, call);
            var response = outcome.Exception is null ? outcome.Result : ToFailure(outcome.Exception, cancellationToken);
            if (!response.IsSuccess)
            {
                LogFailure(request, response);
            }

            return response;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static SubgraphResponse ToFailure(Exception exception, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return exception switch
        {
            TimeoutRejectedException or OperationCanceledException => SubgraphResponse.Failed(SubgraphFailure.Timeout),
            BrokenCircuitException => SubgraphResponse.Failed(SubgraphFailure.CircuitOpen),
            _ => SubgraphResponse.Failed(SubgraphFailure.Internal, exception: exception),
        };
    }

    private void LogFailure(SubgraphRequest request, SubgraphResponse response)
    {
        var context = request.Context as SubgraphCallContext;
        var (requestId, tenant, operation) = (context?.RequestId ?? "", context?.Caller.TenantId, context?.Operation);
        if (response.Failure is SubgraphFailure.Internal)
        {
            logger.SubgraphCallThrew(response.Exception, requestId, tenant, operation, request.Subgraph);
        }
        else if (response.Failure is SubgraphFailure.CircuitOpen)
        {
            // That it opened was said once.
            logger.SubgraphLeftAlone(requestId, tenant, operation, request.Subgraph);
        }
        else
        {
            logger.SubgraphFailed(requestId, tenant, operation, request.Subgraph, response.Failure, response.Detail ?? "no detail");
        }
    }

    /// <summary>One call with its attempts.</summary>
    private sealed class Call(ISubgraphClient inner, SubgraphRequest request, CancellationToken clientToken)
    {
        public async ValueTask<Outcome<SubgraphResponse>> SendAsync(ResilienceContext context)
        {
            try
            {
                return Outcome.FromResult(await inner.SendAsync(request, context.CancellationToken));
            }
            catch (OperationCanceledException exception)
            {
                // A result, so that the circuit breaker counts it; a client that went away says nothing about the subgraph.
                return clientToken.IsCancellationRequested
                    ? Outcome.FromException<SubgraphResponse>(exception)
                    : Outcome.FromResult(SubgraphResponse.Failed(SubgraphFailure.Timeout));
            }
#pragma warning disable CA1031 // a fault in one fetch nulls what it would have filled; the rest of the answer arrives
            catch (Exception exception)
#pragma warning restore CA1031 // the only use
            {
                return Outcome.FromException<SubgraphResponse>(exception);
            }
        }
    }
}
