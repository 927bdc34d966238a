using System.Collections.Concurrent;

namespace Gateway.Host.Caching;

/// <summary>
/// A cache of at most <c>capacity</c> values that are made once: requests that ask for a missing key while it is being made wait for
/// the one that makes it.
/// </summary>
/// <param name="capacity">How many values are kept.</param>
/// <param name="freely">
/// So many values are kept as soon as they are made; further ones only when they are asked for again soon. What comes once, as the operation
/// of a client that writes values into its texts does, then neither drives out what comes often nor lives long enough to burden the collector.
/// </param>
/// <remarks>
/// Reading takes no lock. What goes is chosen by second chance: kept entries stand in a queue, one that was read since it was last looked at
/// goes to the back, the first that was not is dropped. That is close to least-recently-used, without a list that every hit rewrites. What is
/// not kept never stands there: nothing holds it when those who asked for it are done, so that the collector meets it young and dead.
/// </remarks>
internal sealed class BoundedCache<TKey, TValue>(int capacity, int freely)
    where TKey : notnull
{
    /// <summary>How many keys that came once are remembered, at most.</summary>
    private const int SeenCount = 8191;

    // Hashes of keys that were not kept; a newer one takes the place of an older one.
    private readonly int[] _seen = new int[freely < capacity ? SeenCount : 1];

    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly ConcurrentQueue<Entry> _queue = new();
    private int _count;

    /// <summary>Keeps every value as soon as it is made.</summary>
    public BoundedCache(int capacity)
        : this(capacity, capacity)
    {
    }

    /// <summary>How many values are kept.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>What is kept, those first that were read since they were last looked at.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Kept
        => _queue.ToArray().OrderByDescending(entry => entry.WasRead).Select(entry => KeyValuePair.Create(entry.Key, entry.Task.Result));

    /// <summary>The value, if it is there and complete.</summary>
    public bool TryGet(TKey key, out TValue value)
    {
        if (_entries.TryGetValue(key, out var entry) && entry.Task.IsCompletedSuccessfully)
        {
            entry.WasRead = true;
            value = entry.Task.Result;
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>The value, made by <paramref name="make"/> if it is missing.</summary>
    /// <param name="keep">False for a value that later requests shall not find, an error for example; those that already wait get it.</param>
    /// <param name="cancellationToken">Ends the wait of this caller, never the making: others may wait for it too.</param>
    public Task<TValue> GetOrMakeAsync(TKey key, Func<TValue> make, Func<TValue, bool> keep, CancellationToken cancellationToken)
    {
        var entry = new Entry(key);
        var present = _entries.GetOrAdd(key, entry);
        if (!ReferenceEquals(present, entry))
        {
            present.WasRead = true;
            return present.Task.WaitAsync(cancellationToken);
        }

        Make(entry, make, keep);
        return entry.Task;
    }

    private void Make(Entry entry, Func<TValue> make, Func<TValue, bool> keep)
    {
        try
        {
            var value = make();
            if (keep(value) && IsWorthKeeping(entry.Key))
            {
                entry.Source.SetResult(value);
                Keep(entry);
            }
            else
            {
                Forget(entry);
                entry.Source.SetResult(value);
            }
        }
#pragma warning disable CA1031 // whatever it is, those that wait must get it too
        catch (Exception exception)
#pragma warning restore CA1031 // the only use
        {
            Forget(entry);
            entry.Source.SetException(exception);
        }
    }

    private bool IsWorthKeeping(TKey key)
    {
        if (freely >= capacity || Count < freely)
        {
            return true;
        }

        var hash = key.GetHashCode();
        return Interlocked.Exchange(ref _seen[(uint)hash % SeenCount], hash) == hash;
    }

    private void Keep(Entry entry)
    {
        _queue.Enqueue(entry);
        if (Interlocked.Increment(ref _count) > capacity)
        {
            Evict();
        }
    }

    /// <summary>Drops one entry.</summary>
    private void Evict()
    {
        // Where all are read all the time, one of them goes nevertheless.
        for (var chances = capacity; _queue.TryDequeue(out var entry); chances--)
        {
            if (!entry.WasRead || chances == 0)
            {
                Forget(entry);
                _ = Interlocked.Decrement(ref _count);
                return;
            }

            entry.WasRead = false;
            _queue.Enqueue(entry);
        }
    }

    private void Forget(Entry entry) => _entries.TryRemove(new KeyValuePair<TKey, Entry>(entry.Key, entry));

    private sealed class Entry(TKey key)
    {
        public readonly TKey Key = key;

        public readonly TaskCompletionSource<TValue> Source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public volatile bool WasRead;

        public Task<TValue> Task => Source.Task;
    }
}
