using System.Collections.Concurrent;

namespace Gateway.Planning;

/// <summary>
/// Plans by the shape of their operation, a bounded number. Two dictionaries take turns: when the young one is full, the old one is
/// forgotten, and what is still asked for moves from one to the other. Reading takes no lock.
/// </summary>
internal sealed class PlanMemory(int capacity)
{
    private ConcurrentDictionary<string, QueryPlan> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, QueryPlan> _old = new(StringComparer.Ordinal);

    public QueryPlan? Find(string shape)
    {
        if (Volatile.Read(ref _young).TryGetValue(shape, out var plan))
        {
            return plan;
        }

        if (Volatile.Read(ref _old).TryGetValue(shape, out plan))
        {
            Add(shape, plan);
        }

        return plan;
    }

    public void Add(string shape, QueryPlan plan)
    {
        var young = Volatile.Read(ref _young);
        if (young.Count >= capacity && Interlocked.CompareExchange(ref _young, new(StringComparer.Ordinal), young) == young)
        {
            Volatile.Write(ref _old, young);
            young = Volatile.Read(ref _young);
        }

        if (capacity > 0)
        {
            _ = young.TryAdd(shape, plan);
        }
    }
}
