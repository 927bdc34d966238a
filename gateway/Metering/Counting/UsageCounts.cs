namespace Gateway.Metering.Counting;

/// <summary>The meters of something: a record, a tenant's month, an operation. Not safe for concurrent use.</summary>
public sealed class UsageCounts
{
    private readonly SortedDictionary<string, SubgraphUsage> _subgraphs = new(StringComparer.Ordinal);

    /// <summary>Requests that were executed.</summary>
    public long Requests { get; set; }

    /// <summary>Requests that were refused for what the caller is.</summary>
    public long RefusedAuth { get; set; }

    /// <summary>Requests that were refused for what they would cost.</summary>
    public long RefusedCost { get; set; }

    /// <summary>Requests that were refused for how many there are.</summary>
    public long RefusedRate { get; set; }

    /// <summary>Requests that could not be answered for what they are.</summary>
    public long RefusedInvalid { get; set; }

    /// <summary>Requests that the gateway failed to answer.</summary>
    public long RefusedFault { get; set; }

    /// <summary>Static cost by which requests were admitted.</summary>
    public long CostUnits { get; set; }

    /// <summary>Static cost of what was executed.</summary>
    public long CostUnitsExecuted { get; set; }

    /// <summary>Bytes of answers' bodies.</summary>
    public long EgressBytes { get; set; }

    /// <summary>By subgraph.</summary>
    public IReadOnlyDictionary<string, SubgraphUsage> Subgraphs => _subgraphs;

    public bool IsEmpty
        => (Requests | RefusedAuth | RefusedCost | RefusedRate | RefusedInvalid | RefusedFault | CostUnits | CostUnitsExecuted | EgressBytes) == 0 && _subgraphs.Count == 0;

    public void Add(RequestUsage request)
    {
        switch (request.Refusal)
        {
            case UsageRefusal.None:
                Requests++;
                CostUnits += request.CostUnits;
                CostUnitsExecuted += request.CostUnitsExecuted;
                EgressBytes += request.EgressBytes;
                break;
            case UsageRefusal.Auth:
                RefusedAuth++;
                break;
            case UsageRefusal.Cost:
                RefusedCost++;
                break;
            case UsageRefusal.Rate:
                RefusedRate++;
                break;
            case UsageRefusal.Invalid:
                RefusedInvalid++;
                break;
            default:
                RefusedFault++;
                break;
        }
    }

    public void AddFetch(string subgraph, SubgraphUsage usage)
        => _subgraphs[subgraph] = _subgraphs.TryGetValue(subgraph, out var known) ? known + usage : usage;

    public void Add(UsageCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Requests += other.Requests;
        RefusedAuth += other.RefusedAuth;
        RefusedCost += other.RefusedCost;
        RefusedRate += other.RefusedRate;
        RefusedInvalid += other.RefusedInvalid;
        RefusedFault += other.RefusedFault;
        CostUnits += other.CostUnits;
        CostUnitsExecuted += other.CostUnitsExecuted;
        EgressBytes += other.EgressBytes;
        foreach (var (subgraph, usage) in other._subgraphs)
        {
            AddFetch(subgraph, usage);
        }
    }
}
