using Gateway.Metering.Counting;

namespace Gateway.Metering.Reading;

/// <summary>What a tenant used in a month: in all, and by operation, by client and by hour. Each of the three sums up to the whole.</summary>
public sealed class TenantMonth
{
    /// <summary>Operations that are kept apart; further ones are in <c>other</c>, so that a tenant that sends ever new texts fills nobody's memory.</summary>
    private const int MaxOperations = 10_000;

    private readonly Dictionary<string, UsageCounts> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UsageCounts> _clients = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, UsageCounts> _hours = [];

    public UsageCounts Total { get; } = new();

    public IReadOnlyDictionary<string, UsageCounts> Operations => _operations;

    public IReadOnlyDictionary<string, UsageCounts> Clients => _clients;

    /// <summary>By hours since 1970-01-01T00Z, in order.</summary>
    public IReadOnlyDictionary<int, UsageCounts> Hours => _hours;

    public void Add(UsageKey key, UsageCounts counts)
    {
        Total.Add(counts);
        var operation = key.Operation.ToString();
        Of(_operations, _operations.Count < MaxOperations || _operations.ContainsKey(operation) ? operation : UsageOperation.Other.ToString()).Add(counts);
        Of(_clients, key.Client).Add(counts);
        Of(_hours, key.Hour).Add(counts);
    }

    public void Add(TenantMonth other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Total.Add(other.Total);
        Add(_operations, other._operations);
        Add(_clients, other._clients);
        Add(_hours, other._hours);
    }

    private static void Add<TKey>(IDictionary<TKey, UsageCounts> target, IEnumerable<KeyValuePair<TKey, UsageCounts>> source)
    {
        foreach (var (key, counts) in source)
        {
            Of(target, key).Add(counts);
        }
    }

    private static UsageCounts Of<TKey>(IDictionary<TKey, UsageCounts> counts, TKey key)
    {
        if (!counts.TryGetValue(key, out var known))
        {
            counts.Add(key, known = new UsageCounts());
        }

        return known;
    }
}
