using Gateway.Metering.Counting;

namespace Gateway.Metering.Billing;

/// <summary>The meters that a price list can name.</summary>
public static class BilledMeters
{
    public const string SubgraphFetches = "subgraph_fetches";
    public const string SubgraphMilliseconds = "subgraph_ms";

    private static readonly Dictionary<string, Func<UsageCounts, decimal>> Plain = new(StringComparer.Ordinal)
    {
        ["requests"] = counts => counts.Requests,
        ["cost_units"] = counts => counts.CostUnits,
        ["cost_units_executed"] = counts => counts.CostUnitsExecuted,
        ["egress_bytes"] = counts => counts.EgressBytes,
    };

    public static IReadOnlyList<string> Names { get; } = [.. Plain.Keys, SubgraphFetches, SubgraphMilliseconds];

    /// <summary>True for meters that are counted by subgraph.</summary>
    public static bool IsOfSubgraphs(string meter) => meter is SubgraphFetches or SubgraphMilliseconds;

    /// <param name="counts">The meters of a tenant.</param>
    /// <param name="meter">One of <see cref="Names"/>.</param>
    /// <param name="subgraph">For a meter of subgraphs one of them; null: all.</param>
    public static decimal Read(UsageCounts counts, string meter, string? subgraph)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (Plain.TryGetValue(meter, out var read))
        {
            return read(counts);
        }

        var usage = subgraph is null ? counts.Subgraphs.Values.Aggregate(default(SubgraphUsage), SubgraphUsage.Add) : counts.Subgraphs.GetValueOrDefault(subgraph);
        return meter == SubgraphFetches ? usage.Fetches : usage.Microseconds / 1000m;
    }
}
