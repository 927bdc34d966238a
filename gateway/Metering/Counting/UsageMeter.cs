using System.Collections.Concurrent;

namespace Gateway.Metering.Counting;

/// <summary>
/// Counts what tenants use, in memory, until it is taken to be written. Memory is bounded for each tenant (<see cref="UsageLimits"/>); a
/// tenant of whom nothing was counted for an hour takes none.
/// </summary>
public sealed class UsageMeter(UsageLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, TenantUsage> _tenants = new();

    /// <summary>Counts a request that has ended, in the hour in which it did.</summary>
    public void AddRequest(Guid tenant, UsageOperation operation, string client, RequestUsage request)
    {
        var key = new UsageKey(CurrentHour(), operation, client);
        while (Find(tenant, key)?.TryAdd(request) != true)
        {
            // It ended between the finding and the counting: the next one that is found is another.
        }
    }

    /// <summary>Counts a request that a subgraph was sent for a tenant.</summary>
    public void AddFetch(Guid tenant, UsageOperation operation, string client, string subgraph, TimeSpan duration)
    {
        var key = new UsageKey(CurrentHour(), operation, client);
        var usage = new SubgraphUsage(1, (long)duration.TotalMicroseconds);
        while (Find(tenant, key)?.TryAddFetch(subgraph, usage) != true)
        {
            // As above.
        }
    }

    /// <summary>Takes what was counted since the last time.</summary>
    public IReadOnlyList<(Guid Tenant, UsageKey Key, UsageCounts Counts)> Take()
    {
        var taken = new List<(Guid, UsageKey, UsageCounts)>();
        var hour = CurrentHour();
        foreach (var (tenant, usage) in _tenants)
        {
            if (!usage.Take(hour, (key, counts) => taken.Add((tenant, key, counts))))
            {
                _ = _tenants.TryRemove(new KeyValuePair<Guid, TenantUsage>(tenant, usage));
            }
        }

        return taken;
    }

    /// <summary>What of a tenant was counted and not taken yet.</summary>
    public void Read(Guid tenant, Action<UsageKey, UsageCounts> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (_tenants.TryGetValue(tenant, out var usage))
        {
            usage.Read(read);
        }
    }

    private UsageSeries? Find(Guid tenant, UsageKey key)
    {
        var usage = _tenants.TryGetValue(tenant, out var known) ? known : _tenants.GetOrAdd(tenant, static (_, limits) => new TenantUsage(limits), limits);
        var series = usage.Find(key);
        if (series is null)
        {
            _ = _tenants.TryRemove(new KeyValuePair<Guid, TenantUsage>(tenant, usage));
        }

        return series;
    }

    private int CurrentHour() => UsageTime.HourOf(time.GetUtcNow());
}
