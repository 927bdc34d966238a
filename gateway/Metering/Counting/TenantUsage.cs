using System.Collections.Concurrent;

namespace Gateway.Metering.Counting;

/// <summary>The counters of one tenant: so many operations and clients apart, the rest together.</summary>
internal sealed class TenantUsage(UsageLimits limits)
{
    private readonly ConcurrentDictionary<UsageKey, UsageSeries> _series = new();
    private readonly Lock _lock = new();
    private readonly HashSet<string> _clients = new(StringComparer.Ordinal);
    private int _clientsHour;
    private bool _hasEnded;

    public UsageSeries? Find(UsageKey key) => _series.TryGetValue(key, out var known) ? known : Make(key);

    /// <summary>Gives what was counted to <paramref name="take"/>; what is of an earlier hour ends.</summary>
    /// <returns>False where the tenant has ended with it: nothing of it is left.</returns>
    public bool Take(int currentHour, Action<UsageKey, UsageCounts> take)
    {
        foreach (var (key, series) in _series)
        {
            var isLast = key.Hour < currentHour;
            if (isLast)
            {
                _ = _series.TryRemove(key, out _);
            }

            if (series.Take(isLast) is { } counts)
            {
                take(key, counts);
            }
        }

        lock (_lock)
        {
            _hasEnded = _series.IsEmpty;
            return !_hasEnded;
        }
    }

    public void Read(Action<UsageKey, UsageCounts> read)
    {
        foreach (var (key, series) in _series)
        {
            var counts = new UsageCounts();
            series.AddTo(counts);
            read(key, counts);
        }
    }

    /// <summary>Null where the tenant has ended meanwhile.</summary>
    private UsageSeries? Make(UsageKey key)
    {
        lock (_lock)
        {
            if (_hasEnded)
            {
                return null;
            }

            return _series.GetOrAdd(Bound(key), static _ => new UsageSeries());
        }
    }

    private UsageKey Bound(UsageKey key)
    {
        if (_clientsHour < key.Hour)
        {
            _clientsHour = key.Hour;
            _clients.Clear();
        }

        if (!_clients.Contains(key.Client))
        {
            key = _clients.Count < limits.ClientsPerTenant && _clients.Add(key.Client) ? key : key with { Client = UsageClients.Other };
        }

        return _series.ContainsKey(key) || _series.Count < limits.SeriesPerTenant ? key : key with { Operation = UsageOperation.Other };
    }
}
