namespace Gateway.Host.Subgraphs;

/// <summary>
/// Lets a number of calls through at once. Those that wait are let through tenant by tenant, so that whoever has a thousand calls waiting
/// holds up somebody who has one by a single call, and whoever fills its own line takes nobody else's place in it.
/// </summary>
/// <param name="maxCalls">Calls at once, of all tenants.</param>
/// <param name="maxWaiting">Calls of one tenant that wait; further ones are turned away.</param>
internal sealed class TenantTurns(int maxCalls, int maxWaiting)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Line> _lines = [];
    private readonly Queue<Line> _turns = new();
    private int _free = maxCalls;

    /// <summary>Waits for a place, to be given back by <see cref="Release"/>.</summary>
    /// <returns>False where too many calls of the tenant wait already.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled; nothing is to be given back.</exception>
    public ValueTask<bool> AcquireAsync(Guid tenant, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return ValueTask.FromResult(true);
            }

            if (!_lines.TryGetValue(tenant, out var line))
            {
                line = new Line(tenant);
                _lines.Add(tenant, line);
                _turns.Enqueue(line);
            }

            if (line.Waiting.Count >= maxWaiting)
            {
                return ValueTask.FromResult(false);
            }

            var waiter = new Waiter(this, line, cancellationToken);
            waiter.Place = line.Waiting.AddLast(waiter);
            return WaitAsync(waiter);
        }
    }

    /// <summary>Gives a place back: it is the next one's of the tenant whose turn it is.</summary>
    public void Release()
    {
        lock (_lock)
        {
            while (_turns.TryDequeue(out var line))
            {
                if (line.Waiting.First is not { } next)
                {
                    // All who waited here have left.
                    _lines.Remove(line.Tenant);
                    continue;
                }

                line.Waiting.RemoveFirst();
                if (line.Waiting.Count > 0)
                {
                    _turns.Enqueue(line);
                }
                else
                {
                    _lines.Remove(line.Tenant);
                }

                next.Value.SetResult(true);
                return;
            }

            _free++;
        }
    }

    private static async ValueTask<bool> WaitAsync(Waiter waiter)
    {
        await using (waiter.Token.UnsafeRegister(static waiter => ((Waiter)waiter!).Cancel(), waiter))
        {
            return await waiter.Task;
        }
    }

    private sealed class Line(Guid tenant)
    {
        public Guid Tenant => tenant;

        public LinkedList<Waiter> Waiting { get; } = new();
    }

    private sealed class Waiter(TenantTurns turns, Line line, CancellationToken token) : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public LinkedListNode<Waiter>? Place { get; set; }

        public CancellationToken Token => token;

        /// <summary>Unless it has its place already: then it goes on, and gives it back like any other.</summary>
        public void Cancel()
        {
            lock (turns._lock)
            {
                if (Place!.List is null)
                {
                    return;
                }

                line.Waiting.Remove(Place);
            }

            TrySetCanceled(token);
        }
    }
}
