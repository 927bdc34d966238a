using System.Buffers;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;
using Microsoft.Extensions.Logging;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Building;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Hosting;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Scalars;
using Subgraphs.Server.Scheduling;

namespace Subgraphs.Server.Execution;

/// <summary>Executes requests: parse, validate, coerce, plan, execute, respond.</summary>
public sealed partial class SubgraphExecutor
{
    private readonly SubgraphModel _model;
    private readonly SubgraphOptions _options;
    private readonly PolicyRegistry _policies;
    private readonly IAccessRecorder? _recorder;
    private readonly IMutationGate? _gate;
    private readonly ILogger<SubgraphExecutor> _logger;
    private readonly DocumentCache _documents;
    private readonly ValueReader _values;
    private readonly ResponseWriter _writer;
    private readonly CursorCodec _cursors;
    private readonly TimeProvider _time;
    private readonly CallerTurns _queries;
    private readonly CallerTurns _mutations;

    internal SubgraphExecutor(
        SubgraphModel model,
        SubgraphOptions options,
        OperationOptions operations,
        ClrScalars scalars,
        PolicyRegistry policies,
        IAccessRecorder? recorder,
        IMutationGate? gate,
        ILogger<SubgraphExecutor> logger,
        TimeProvider time)
    {
        _model = model;
        _options = options;
        _policies = policies;
        _recorder = recorder;
        _gate = gate;
        _logger = logger;
        _time = time;
        _documents = new DocumentCache(options.DocumentCacheSize, Prepare);
        _values = new ValueReader(scalars, options.MaxListLength);
        _writer = new ResponseWriter(scalars);
        _cursors = new CursorCodec(options.GetCursorKey());
        _queries = new CallerTurns(operations.GetMaxConcurrent(), operations.MaxWaiting);
        _mutations = new CallerTurns(operations.GetMaxConcurrent(), operations.MaxWaiting);
    }

    /// <summary>Queries that wait for their turn.</summary>
    internal int WaitingQueries => _queries.Waiting;

    /// <summary>The SDL that the subgraph publishes.</summary>
    public string Sdl => _model.Sdl;

    /// <summary>Executes one request and writes its response.</summary>
    public async Task<ExecutionOutcome> ExecuteAsync(
        GraphQLRequest request,
        ICaller caller,
        IServiceProvider services,
        IBufferWriter<byte> output,
        CancellationToken cancellationToken)
    {
        var prepared = _documents.Get(request.Query);
        if (prepared.Document is not { } document || prepared.Errors.Count > 0)
        {
            return Refuse(output, ExecutionOutcome.BadRequest, prepared.Errors);
        }

        if (OperationSelector.Select(document, request.OperationName, out var operation) is { } unselected)
        {
            return Refuse(output, ExecutionOutcome.BadRequest, [unselected]);
        }

        if (_model.GetRoot(operation!.Operation) is not { } root)
        {
            return Refuse(output, ExecutionOutcome.BadRequest, [new GraphQLError("Subscriptions are not served here.", ServerErrorCodes.NotSupported)]);
        }

        var coerced = VariableCoercion.Coerce(_model.Schema, operation, request.Variables, source: document.Source);
        if (coerced.Variables is not { } variables)
        {
            return Refuse(output, ExecutionOutcome.BadRequest, coerced.Errors);
        }

        using var timeout = new CancellationTokenSource(_options.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await ExecuteInTurnAsync(document, operation, root, variables, caller, services, output, both.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            _writer.Write(output, null, [new GraphQLError($"The operation ran longer than {_options.Timeout.TotalSeconds:0} s.", ServerErrorCodes.Timeout)]);
            return ExecutionOutcome.Executed;
        }
        catch (GraphQLException exception)
        {
            _writer.Write(output, null, [new GraphQLError(exception.Message, exception.Code)]);
            return ExecutionOutcome.Executed;
        }
    }

    /// <summary>Waits for the turn of the caller's partition, however many operations others have sent.</summary>
    private async Task<ExecutionOutcome> ExecuteInTurnAsync(
        DocumentNode document,
        OperationDefinitionNode operation,
        ObjectModel root,
        CoercedVariables variables,
        ICaller caller,
        IServiceProvider services,
        IBufferWriter<byte> output,
        CancellationToken cancellationToken)
    {
        var turns = operation.Operation == OperationType.Mutation ? _mutations : _queries;
        if (!await turns.AcquireAsync(caller.Partition, cancellationToken))
        {
            return Refuse(output, ExecutionOutcome.TooMany, [new GraphQLError("Too many operations of the caller wait for their turn.", ServerErrorCodes.Overloaded)]);
        }

        try
        {
            return operation.Operation == OperationType.Mutation && Enter(caller, output) is { } refused
                ? refused
                : await ExecuteAsync(CreateContext(document, operation.Operation, variables, caller, services, cancellationToken), operation, root, output);
        }
        finally
        {
            turns.Release(caller.Partition);
        }
    }

    private async Task<ExecutionOutcome> ExecuteAsync(
        OperationContext context,
        OperationDefinitionNode operation,
        ObjectModel root,
        IBufferWriter<byte> output)
    {
        var fields = new SelectionPlanner(context).PlanRoot(root, operation.SelectionSet, operation.Operation == OperationType.Query);
        if (!context.Caller.IsGateway && fields.Any(field => field.Kind is PlannedFieldKind.Entities or PlannedFieldKind.Service))
        {
            _recorder?.Append(context.Caller, new FieldAccess(AccessKind.Denial, null, Code: ServerErrorCodes.Unauthenticated));
            return Refuse(output, ExecutionOutcome.Unauthenticated, [new GraphQLError("_entities and _service need the gateway's signature.", ServerErrorCodes.Unauthenticated)]);
        }

        var data = new ObjectResult(null, 0, null, root, fields, context.Model);
        var executor = new LevelExecutor(context);
        var slots = Enumerable.Range(0, fields.Length).ToArray();
        if (operation.Operation == OperationType.Mutation)
        {
            foreach (var slot in slots)
            {
                await executor.ExecuteAsync(data, [slot]);
            }
        }
        else
        {
            await executor.ExecuteAsync(data, slots);
        }

        var isKept = NullPropagation.Apply(data, context.Errors);
        _writer.Write(output, isKept ? data : null, context.Errors.ToList());
        return ExecutionOutcome.Executed;
    }

    /// <summary>Null where a mutation may begin.</summary>
    private ExecutionOutcome? Enter(ICaller caller, IBufferWriter<byte> output)
    {
        switch (_gate?.Enter(caller) ?? MutationEntry.Granted)
        {
            case MutationEntry.Used:
                _recorder?.Append(caller, new FieldAccess(AccessKind.Denial, null, Code: ServerErrorCodes.Unauthenticated));
                return Refuse(output, ExecutionOutcome.Unauthenticated, [new GraphQLError("The credentials have been used: each mutation needs its own.", ServerErrorCodes.Unauthenticated)]);
            case MutationEntry.Full:
                return Refuse(output, ExecutionOutcome.Unavailable, [new GraphQLError("Too many mutations arrive at once.", ServerErrorCodes.Overloaded)]);
            default:
                return null;
        }
    }

    private OperationContext CreateContext(
        DocumentNode document,
        OperationType operation,
        CoercedVariables variables,
        ICaller caller,
        IServiceProvider services,
        CancellationToken cancellationToken)
        => new(
            _model,
            operation,
            caller,
            services,
            _policies,
            _recorder,
            new ErrorCollector(_logger, document.Source, caller, caller.RequestId ?? Guid.CreateVersion7(_time.GetUtcNow()).ToString("N")),
            new LoaderScope(services, caller, new BatchScheduler(), cancellationToken),
            new SelectionCollector(document, variables),
            new ArgumentReader(_model.Schema, _values, variables),
            _values,
            variables,
            _cursors,
            _options.MaxObjects,
            cancellationToken);

    private PreparedDocument Prepare(string text)
    {
        try
        {
            var document = Utf8GraphQLParser.Parse(text);
            return new PreparedDocument(document, DocumentValidator.Validate(_model.Schema, document));
        }
        catch (SyntaxException exception)
        {
            return new PreparedDocument(null, [new GraphQLError(exception.Message, exception.Code) { Locations = [exception.Location] }]);
        }
    }

    private static ExecutionOutcome Refuse(IBufferWriter<byte> output, ExecutionOutcome outcome, IReadOnlyList<GraphQLError> errors)
    {
        ResponseWriter.WriteRefusal(output, errors);
        return outcome;
    }
}
