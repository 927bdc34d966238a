namespace Gateway.Metering.Counting;

/// <summary>The counters of one key. Between two takings it only grows; one that has ended takes nothing any more.</summary>
/// <remarks>
/// One uncontended lock costs as much as two interlocked additions and keeps what one request adds together, in one record or in the next.
/// </remarks>
internal sealed class UsageSeries
{
    private readonly Lock _lock = new();
    private UsageCounts _counts = new();
    private bool _hasEnded;

    /// <summary>False where it has ended: another one of the same key has to be found.</summary>
    public bool TryAdd(RequestUsage request)
    {
        lock (_lock)
        {
            if (!_hasEnded)
            {
                _counts.Add(request);
            }

            return !_hasEnded;
        }
    }

    /// <summary>False where it has ended.</summary>
    public bool TryAddFetch(string subgraph, SubgraphUsage usage)
    {
        lock (_lock)
        {
            if (!_hasEnded)
            {
                _counts.AddFetch(subgraph, usage);
            }

            return !_hasEnded;
        }
    }

    /// <summary>Takes what was counted and begins anew; null where there is nothing.</summary>
    /// <param name="isLast">Nothing more will be counted here.</param>
    public UsageCounts? Take(bool isLast)
    {
        lock (_lock)
        {
            _hasEnded |= isLast;
            if (_counts.IsEmpty)
            {
                return null;
            }

            var taken = _counts;
            _counts = new UsageCounts();
            return taken;
        }
    }

    /// <summary>Adds what is counted to a sum, and keeps it.</summary>
    public void AddTo(UsageCounts sum)
    {
        lock (_lock)
        {
            sum.Add(_counts);
        }
    }
}
