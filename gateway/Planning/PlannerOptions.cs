using Gateway.Planning.Costing;

namespace Gateway.Planning;

/// <summary>The limits of planning: whatever a client sends, planning ends.</summary>
public sealed class PlannerOptions
{
    public static PlannerOptions Default { get; } = new();

    /// <summary>Deepest nesting of fields with fragments written out; default 100.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>Most field selections with fragments written out; default 20,000.</summary>
    public int MaxFields { get; init; } = 20_000;

    /// <summary>Most steps of the whole search, all attempts together; default 500,000 (some seconds).</summary>
    public int MaxSearchSteps { get; init; } = 500_000;

    /// <summary>Longest time of the whole search; default 10 s. Nearly every plan takes less than a hundredth of a second.</summary>
    public TimeSpan MaxSearchTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Most memory that the whole search allocates, in MiB, given back or not; default 1,024. A plan of a thousand fields takes some 60.</summary>
    public int MaxSearchMemory { get; init; } = 1_024;

    /// <summary>Measures <see cref="MaxSearchTime"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// How many steps are spent on going through all plans that could be cheaper than the first, and again, with as many as the first plan took
    /// on top, on changing single choices where those are too many; default 400. Within these steps a plan is proven to be the cheapest
    /// (<see cref="PlanResult.IsCheapest"/>); beyond them the cheapest that was met is taken.
    /// </summary>
    public int ImprovingSteps { get; init; } = 400;

    /// <summary>How many whole plans are tried in search of a cheaper one; default 24. The first plan is good for almost all operations.</summary>
    public int MaxAttempts { get; init; } = 24;

    /// <summary>
    /// Most fetches that one field may add to a plan; default 64: the longest chain of keys and requirements. Plans are looked for with
    /// <see cref="UsualFetchesPerField"/> first.
    /// </summary>
    public int MaxFetchesPerField { get; init; } = 64;

    /// <summary>With how many fetches for one field nearly every operation can be planned; default 8.</summary>
    public int UsualFetchesPerField { get; init; } = 8;

    /// <summary>How many plans are remembered for operations of the same shape, twice over at most; default 512.</summary>
    public int MaxRememberedPlans { get; init; } = 512;

    /// <summary>Labels of progressive overrides that are on.</summary>
    public IReadOnlySet<string> ActiveOverrideLabels { get; init; } = new HashSet<string>();

    /// <summary>The elements that a list of which nothing is said is reckoned with in <see cref="QueryPlan.StaticCost"/>; default 100.</summary>
    public int AssumedListSize { get; init; } = CostUnits.AssumedListSize;
}
