using System.Collections.Concurrent;
using Gateway.Execution.Compiling;
using Gateway.Execution.Failures;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;

namespace Gateway.Execution.Fetching;

/// <summary>
/// Runs the fetches of a plan, each as soon as all that it depends on is merged.
/// </summary>
/// <remarks>
/// Steps: (1) every fetch without dependencies is started. (2) A response that arrives is put into a queue. (3) Whoever finds the queue idle
/// works it off: one response after the other is merged, and fetches that wait for nothing more are started. (4) When nothing is under way,
/// the run ends. So the tree has one writer at a time and no thread waits for a lock.
/// </remarks>
internal sealed class FetchScheduler
{
    private readonly ExecutionState _state;
    private readonly ExecutionRequest _request;
    private readonly RequestBuilder _builder;
    private readonly ResponseAcceptor _acceptor;
    private readonly CancellationToken _cancellationToken;
    private readonly ConcurrentQueue<(int Fetch, SubgraphResponse Response)> _arrived = new();
    private readonly Queue<int> _ready = new();
    private readonly LookupTargets[]?[] _targets;
    private readonly int[] _waitsFor;
    private readonly TaskCompletionSource _ended = new();
    private CompiledFetch?[]? _expanded;
    private Exception? _fault;
    private int _pending;
    private int _underWay;

    public FetchScheduler(ExecutionState state, ExecutionRequest request, CancellationToken cancellationToken)
    {
        _state = state;
        _request = request;
        _builder = new RequestBuilder(state, request.Variables);
        _acceptor = new ResponseAcceptor(state, request);
        _cancellationToken = cancellationToken;
        _targets = new LookupTargets[state.Plan.Fetches.Length][];
        _waitsFor = [.. state.Plan.Fetches.Select(fetch => fetch.DependsOn.Length)];
    }

    /// <summary>How many requests were sent.</summary>
    public int SentCount { get; private set; }

    /// <summary>Ends when every response has arrived and is merged, or was given back after a cancellation.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public async Task RunAsync()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        for (var i = 0; i < _waitsFor.Length; i++)
        {
            if (_waitsFor[i] == 0)
            {
                _ready.Enqueue(i);
            }
        }

        // The start counts as an arrival: what arrives meanwhile is left to this thread.
        _pending = 1;
        WorkOff();
        await _ended.Task.ConfigureAwait(false);
        foreach (var targets in _targets)
        {
            Return(targets);
        }

        _cancellationToken.ThrowIfCancellationRequested();
        if (_fault is not null)
        {
            throw new ExecutionFaultException(_fault);
        }
    }

    private bool IsAborted => _fault is not null || _cancellationToken.IsCancellationRequested;

    private void WorkOff()
    {
        bool hasEnded;
        do
        {
            try
            {
                if (_arrived.TryDequeue(out var arrived))
                {
                    Merge(arrived.Fetch, arrived.Response);
                }

                StartReady();
            }
            catch (Exception exception)
            {
                // A defect of the gateway ends this request alone; what is under way is still waited for.
                _fault ??= exception;
            }

            hasEnded = _underWay == 0;
        }
        while (Interlocked.Decrement(ref _pending) != 0);

        if (hasEnded)
        {
            _ended.TrySetResult();
        }
    }

    private void StartReady()
    {
        while (!IsAborted && _ready.TryDequeue(out var fetch))
        {
            if (!Start(_state.Plan.Fetches[fetch]))
            {
                Finish(fetch);
            }
        }
    }

    /// <summary>False where nothing is sent and the fetch is over.</summary>
    private bool Start(CompiledFetch fetch)
    {
        var id = fetch.Plan.Id;
        if (!fetch.Conditions.Holds(_state.Conditions))
        {
            _state.Outcomes[id] = FetchOutcome.Skipped;
            return false;
        }

        if (fetch.IsIntrospection)
        {
            Introspect(fetch);
            return false;
        }

        if (fetch.Contexts is not null)
        {
            if (new ContextExpander(_state).Expand(fetch) is not { } expanded)
            {
                _state.Fail(id, SubgraphFailure.Internal, new ErrorText("This field depends on too many different values of a context.", ExecutionErrorCodes.TooManyContextValues));
                return false;
            }

            _expanded ??= new CompiledFetch[_waitsFor.Length];
            _expanded[id] = fetch = expanded;
        }

        var targets = new LookupTargets[fetch.Path is null ? fetch.Lookups.Length : 1];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = new LookupTargets(_state.Pool, 16);
        }

        _targets[id] = targets;
        if (fetch.Path is not null)
        {
            new TargetWalker(_state, fetch.Path, targets[0].Rows).Walk();
        }

        var hasNobody = fetch.Path is not null ? targets[0].Rows.Count == 0 : fetch.Contexts is not null && targets.Length == 0;
        if (hasNobody || _builder.Build(fetch, targets) is not { } body)
        {
            _state.Outcomes[id] = FetchOutcome.Empty;
            return false;
        }

        _underWay++;
        SentCount++;
        _ = SendAsync(fetch, body);
        return true;
    }

    private void Introspect(CompiledFetch fetch)
    {
        LookupTargets[] targets = fetch.Path is null ? [] : [new LookupTargets(_state.Pool, 16)];
        _targets[fetch.Plan.Id] = targets;
        if (fetch.Path is not null)
        {
            new TargetWalker(_state, fetch.Path, targets[0].Rows).Walk();
            if (targets[0].Rows.Count == 0)
            {
                _state.Outcomes[fetch.Plan.Id] = FetchOutcome.Empty;
                return;
            }
        }

        _acceptor.Accept(fetch, targets, SubgraphResponse.Success(IntrospectionFetch.Execute(fetch, _state, _request.Variables)));
    }

    private async Task SendAsync(CompiledFetch fetch, BodyBuffer body)
    {
        SubgraphResponse response;
        try
        {
            _request.Observer?.FetchStarted(fetch.Plan, _targets[fetch.Plan.Id]!.Sum(lookup => lookup.RepresentationCount));
            var request = new SubgraphRequest
            {
                Subgraph = fetch.Plan.Subgraph!,
                Operation = fetch.Plan.Operation,
                Body = body,
                Fetch = fetch.Plan,
                Context = _request.Context,
            };
            response = await _request.Subgraphs.SendAsync(request, _cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            response = SubgraphResponse.Failed(SubgraphFailure.Timeout, exception: exception);
        }
        catch (Exception exception)
        {
            response = SubgraphResponse.Failed(SubgraphFailure.Internal, detail: exception.Message, exception: exception);
        }

        body.Release();
        _arrived.Enqueue((fetch.Plan.Id, response));
        if (Interlocked.Increment(ref _pending) == 1)
        {
            WorkOff();
        }
    }

    private void Merge(int fetch, SubgraphResponse response)
    {
        _underWay--;
        if (IsAborted)
        {
            response.Body?.Release();
            return;
        }

        _acceptor.Accept(_expanded?[fetch] ?? _state.Plan.Fetches[fetch], _targets[fetch]!, response);
        Finish(fetch);
    }

    private void Finish(int fetch)
    {
        Return(_targets[fetch]);
        _targets[fetch] = null;
        foreach (var dependent in _state.Plan.Fetches[fetch].Dependents)
        {
            if (--_waitsFor[dependent] == 0)
            {
                _ready.Enqueue(dependent);
            }
        }
    }

    private static void Return(LookupTargets[]? targets)
    {
        foreach (var lookup in targets ?? [])
        {
            lookup?.Dispose();
        }
    }
}
