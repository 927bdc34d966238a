using System.Buffers;
using Gateway.Execution.Fetching;
using Gateway.Execution.Memory;
using Gateway.Execution.Projecting;
using Gateway.Planning.Costing;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Execution;

/// <summary>Executes plans. Holds no state of a request and is safe for concurrent use.</summary>
public sealed class PlanExecutor(ExecutionOptions? options = null, BufferPool? pool = null)
{
    private readonly ExecutionOptions _options = options ?? new ExecutionOptions();
    private readonly BufferPool _pool = pool ?? BufferPool.Shared;

    /// <summary>
    /// Executes a plan and writes the whole response, <c>{"errors":…,"data":…}</c>. What subgraphs fail at becomes errors of the response;
    /// nothing is written where this throws.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="request">Variables and the way to the subgraphs.</param>
    /// <param name="output">Takes the response in UTF-8; not flushed.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled before all fetches were done.</exception>
    /// <exception cref="ExecutionFaultException">The gateway has a defect.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(
        ExecutablePlan plan,
        ExecutionRequest request,
        IBufferWriter<byte> output,
        CancellationToken cancellationToken)
    {
        var answer = await ExecuteAsync(plan, request, cancellationToken).ConfigureAwait(false);
        try
        {
            answer.Write(output);
            return answer.Result;
        }
        finally
        {
            answer.Release();
        }
    }

    /// <summary>Executes a plan up to the answer, which the caller writes and releases.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="request">Variables and the way to the subgraphs.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled before all fetches were done.</exception>
    /// <exception cref="ExecutionFaultException">The gateway has a defect.</exception>
    public async ValueTask<ExecutionAnswer> ExecuteAsync(ExecutablePlan plan, ExecutionRequest request, CancellationToken cancellationToken)
    {
        var conditions = plan.Conditions.Evaluate(request.Variables);
        var state = new ExecutionState(plan, conditions, _options, _pool);
        try
        {
            // 1. Fetch: everything is merged into one tree.
            var scheduler = new FetchScheduler(state, request, cancellationToken);
            await scheduler.RunAsync().ConfigureAwait(false);

            // 2. Complete: nulls and errors are settled before the first byte, and the length of the answer with them.
            var projection = plan.ProjectionFor(conditions);
            var completed = new Completion(state, projection, request.TenantAlarm).Run(ReportedDenials(projection, request));

            // 3. Whoever waits for the answer writes it.
            var errors = completed.Errors.Count == 0 ? null : WriteErrors(completed.Errors);
            var result = new ExecutionResult(completed.HasData, completed.Errors.Count, scheduler.SentCount)
            {
                Cost = completed.Cost + (plan.Plan.Operation is OperationType.Mutation ? CostUnits.Mutation : 0),
            };
            var extensions = _options.Denials == DenialReporting.Extensions ? WriteExtensions(AllDenials(projection, request)) : null;
            return new ExecutionAnswer(state, projection, errors, extensions, completed, result);
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    private BodyBuffer WriteErrors(IReadOnlyList<GraphQLError> errors)
    {
        using var output = new PooledByteWriter(_pool, 512);
        ErrorWriter.Write(errors, output);
        return output.Detach();
    }

    /// <summary>What comes behind the data; null where nothing does.</summary>
    private BodyBuffer? WriteExtensions(IReadOnlyList<GraphQLError> denials)
    {
        if (denials.Count == 0)
        {
            return null;
        }

        using var output = new PooledByteWriter(_pool, 512);
        output.Write(",\"extensions\":{\"authorizationErrors\":"u8);
        ErrorWriter.Write(denials, output);
        output.Write("}"u8);
        return output.Detach();
    }

    private IReadOnlyList<GraphQLError> ReportedDenials(RootProjection projection, ExecutionRequest request)
        => _options.Denials == DenialReporting.Errors ? AllDenials(projection, request) : [];

    private static IReadOnlyList<GraphQLError> AllDenials(RootProjection projection, ExecutionRequest request)
        => request.DryRunDenials.Count == 0 ? projection.Denials : [.. projection.Denials, .. request.DryRunDenials];
}
