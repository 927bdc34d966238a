namespace Subgraphs.Server.Loading;

/// <summary>
/// Decides when loaders run: after every resolver of a level has started and run as far as it can, and again whenever loaded values
/// led to further keys. One for each request.
/// </summary>
internal sealed class BatchScheduler
{
    private readonly Lock _lock = new();
    private readonly HashSet<IBatchDispatcher> _signalled = [];
    private TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Signal(IBatchDispatcher loader)
    {
        lock (_lock)
        {
            _signalled.Add(loader);
            _signal.TrySetResult();
        }
    }

    /// <summary>Dispatches loaders until <paramref name="resolvers"/> is complete.</summary>
    public async Task RunAsync(Task resolvers, CancellationToken cancellationToken)
    {
        while (!resolvers.IsCompleted)
        {
            var loaders = TakeSignalled(out var signal);
            if (loaders.Length > 0)
            {
                await Task.WhenAll(loaders.Select(loader => loader.DispatchAsync(cancellationToken)));
            }
            else
            {
                await Task.WhenAny(resolvers, signal);
            }
        }
    }

    private IBatchDispatcher[] TakeSignalled(out Task signal)
    {
        lock (_lock)
        {
            IBatchDispatcher[] loaders = [.. _signalled];
            _signalled.Clear();
            if (_signal.Task.IsCompleted)
            {
                _signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            signal = _signal.Task;
            return loaders;
        }
    }
}
