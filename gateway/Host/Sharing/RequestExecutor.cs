using Gateway.Execution;
using Gateway.Host.Http;
using Gateway.Host.Subgraphs;
using Gateway.Host.Telemetry;
using GraphQL.Language;

namespace Gateway.Host.Sharing;

/// <summary>Executes a prepared request, or waits for the execution of an equal one that is under way.</summary>
internal sealed class RequestExecutor(PlanExecutor executor, SharingOptions options, WriteCounter writes, RequestRecorder recorder, TenantAlarm alarm)
{
    private readonly Flights<SharedAnswer> _flights = new();

    /// <summary>The requests that wait for an execution, their own or another's.</summary>
    public int WaitingCount => _flights.WaitingCount;

    /// <summary>The answer, to be written and released.</summary>
    public async ValueTask<ExecutionAnswer> ExecuteAsync(Exchange exchange)
    {
        if (exchange.Prepared.Operation.Operation is not OperationType.Query)
        {
            try
            {
                return await new Execution(executor, exchange, alarm).RunAsync(exchange.Aborted);
            }
            finally
            {
                writes.Add();
            }
        }

        // Whose reads are kept one by one by their request's id is not answered by another's.
        if (!options.Requests || exchange.IsAudited)
        {
            return await new Execution(executor, exchange, alarm).RunAsync(exchange.Aborted);
        }

        var key = new SharingKey(
            exchange.View, exchange.Caller.Key, exchange.Prepared, new SharedBytes(exchange.Request.Variables), writes.Count);
        var answer = _flights.RunAsync(
            key,
            exchange.RequestId,
            static (request, token) => new Execution(request.Executor, request.Exchange, request.Alarm).ShareAsync(token),
            (Executor: executor, Exchange: exchange, Alarm: alarm),
            exchange.Aborted,
            out var leader);
        if (leader is not null)
        {
            recorder.Shared(exchange, leader);
        }

        return (await answer).Answer;
    }

    /// <summary>What an execution needs of its request: it may go on for others when the client that sent this one has left.</summary>
    private readonly struct Execution(PlanExecutor executor, Exchange exchange, TenantAlarm alarm)
    {
        private readonly GraphQLRequest _source = exchange.Request;
        private readonly ExecutablePlan _plan = exchange.Prepared.Plan;
        private readonly ExecutionRequest _request = new()
        {
            Variables = exchange.Variables,
            Subgraphs = exchange.Generation.Subgraphs,
            Context = new SubgraphCallContext(exchange.Caller, exchange.RequestId)
            {
                Operation = exchange.Document,
                IsAlone = exchange.IsAudited,
                TraceParent = SubgraphCallContext.ReadTraceParent(exchange.Http.Request.Headers),
            },
            TenantId = exchange.Caller.TenantId,
            TenantAlarm = alarm.For(exchange),
            DryRunDenials = exchange.Prepared.DryRunErrors,
        };

        public ValueTask<ExecutionAnswer> RunAsync(CancellationToken cancellationToken) => executor.ExecuteAsync(_plan, _request, cancellationToken);

        public async ValueTask<SharedAnswer> ShareAsync(CancellationToken cancellationToken)
        {
            // The variables lie in the request's memory.
            _source.AddReference();
            try
            {
                return new SharedAnswer(await RunAsync(cancellationToken));
            }
            finally
            {
                _source.Dispose();
            }
        }
    }
}
