namespace Subgraphs.Server.Loading;

/// <summary>A data loader whose batch is a method to override. A resolver takes the class as a parameter; constructor parameters are injected.</summary>
public abstract class BatchDataLoader<TKey, TValue> : IDataLoader<TKey, TValue>, IBatchDispatcher, ISchedulable
    where TKey : notnull
{
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _tasks = [];
    private readonly Lock _lock = new();
    private List<TKey> _waiting = [];
    private BatchScheduler? _scheduler;

    /// <summary>Most keys of one batch; more are split. Databases bound the parameters of a command.</summary>
    protected virtual int MaxBatchSize => 1000;

    BatchScheduler? ISchedulable.Scheduler
    {
        set => _scheduler = value;
    }

    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<TValue?>? source;
        lock (_lock)
        {
            if (!_tasks.TryGetValue(key, out source))
            {
                // Continuations run inside the dispatch on purpose: what they ask of other loaders joins one next batch.
                source = new TaskCompletionSource<TValue?>();
                _tasks.Add(key, source);
                _waiting.Add(key);
                _scheduler?.Signal(this);
            }
        }

        return source.Task;
    }

    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
        => await Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken)));

    /// <summary>Loads a batch; keys without a value are left out of the result.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    async Task IBatchDispatcher.DispatchAsync(CancellationToken cancellationToken)
    {
        List<TKey> keys;
        lock (_lock)
        {
            keys = _waiting;
            _waiting = [];
        }

        foreach (var batch in keys.Chunk(MaxBatchSize))
        {
            await LoadAndCompleteAsync(batch, cancellationToken);
        }
    }

    private async Task LoadAndCompleteAsync(TKey[] keys, CancellationToken cancellationToken)
    {
        try
        {
            var values = await LoadBatchAsync(keys, cancellationToken);
            foreach (var key in keys)
            {
                _tasks[key].TrySetResult(values.TryGetValue(key, out var value) ? value : default);
            }
        }
        catch (Exception exception)
        {
            // The failure belongs to the resolvers that wait: each of them reports it at its own path.
            foreach (var key in keys)
            {
                _tasks[key].TrySetException(exception);
            }
        }
    }
}
