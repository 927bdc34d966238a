using System.Buffers;
using Gateway.Execution.Fetching;
using Gateway.Execution.Memory;
using Gateway.Execution.Projecting;

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
        var conditions = plan.Conditions.Evaluate(request.Variables);
        using var state = new ExecutionState(plan, conditions, _options, _pool);

        // 1. Fetch: everything is merged into one tree.
        var scheduler = new FetchScheduler(state, request, cancellationToken);
        await scheduler.RunAsync().ConfigureAwait(false);

        // 2. Complete: nulls and errors are settled before the first byte.
        var projection = plan.ProjectionFor(conditions);
        var (hasData, report) = new Completion(state, projection).Run();

        // 3. Write, once.
        ResponseWriter.Write(state, projection.Object, hasData, report.Errors, output);
        return new ExecutionResult(hasData, report.Errors.Count, scheduler.SentCount);
    }
}
