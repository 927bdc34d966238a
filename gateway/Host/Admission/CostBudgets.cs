using System.Collections.Concurrent;

namespace Gateway.Host.Admission;

/// <summary>
/// What tenants have left of their budgets: for each a bucket that holds a minute's units and fills evenly. Whatever a tenant does, it takes
/// from its own bucket.
/// </summary>
internal sealed class CostBudgets(TimeProvider time)
{
    /// <summary>At so many buckets those that are full again are thrown away: a new one is full too.</summary>
    private const int FirstSweep = 1024;

    private const double SecondsPerMinute = 60;

    private readonly ConcurrentDictionary<(Guid Tenant, CostLimits Limits), Bucket> _buckets = new();
    private int _sweepAt = FirstSweep;

    /// <summary>How many buckets are kept.</summary>
    public int Count => _buckets.Count;

    /// <summary>Takes the cost of a request, all of it or nothing.</summary>
    /// <param name="tenant">Whose budget it is.</param>
    /// <param name="limits">With a budget; people of one tenant with different limits have a budget each.</param>
    /// <param name="cost">At most <see cref="CostLimits.PerMinute"/>.</param>
    /// <returns>What is left, and how long to wait for what was not there; zero where it was taken.</returns>
    public (long Remaining, TimeSpan RetryAfter) Take(Guid tenant, CostLimits limits, long cost)
    {
        var now = time.GetTimestamp();
        while (true)
        {
            if (!_buckets.TryGetValue((tenant, limits), out var bucket))
            {
                Sweep(now);
                bucket = _buckets.GetOrAdd((tenant, limits), static (key, now) => new Bucket(key.Limits.PerMinute, now), now);
            }

            if (bucket.TryTake(cost, now, time) is { } taken)
            {
                return taken;
            }
        }
    }

    private void Sweep(long now)
    {
        if (_buckets.Count < Volatile.Read(ref _sweepAt))
        {
            return;
        }

        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.TryRetire(now, time))
            {
                _ = _buckets.TryRemove(KeyValuePair.Create(key, bucket));
            }
        }

        Volatile.Write(ref _sweepAt, Math.Max(FirstSweep, _buckets.Count * 2));
    }

    private sealed class Bucket(int perMinute, long now)
    {
        private readonly Lock _lock = new();
        private double _units = perMinute;
        private long _filled = now;
        private bool _isRetired;

        /// <summary>Null: it was thrown away meanwhile.</summary>
        public (long Remaining, TimeSpan RetryAfter)? TryTake(long cost, long now, TimeProvider time)
        {
            lock (_lock)
            {
                if (_isRetired)
                {
                    return null;
                }

                Fill(now, time);
                if (_units < cost)
                {
                    return ((long)_units, TimeSpan.FromSeconds((cost - _units) * SecondsPerMinute / perMinute));
                }

                _units -= cost;
                return ((long)_units, TimeSpan.Zero);
            }
        }

        public bool TryRetire(long now, TimeProvider time)
        {
            lock (_lock)
            {
                Fill(now, time);
                return _isRetired |= _units >= perMinute;
            }
        }

        private void Fill(long now, TimeProvider time)
        {
            var elapsed = time.GetElapsedTime(_filled, now);
            if (elapsed > TimeSpan.Zero)
            {
                _units = Math.Min(perMinute, _units + (elapsed.TotalSeconds * perMinute / SecondsPerMinute));
                _filled = now;
            }
        }
    }
}
