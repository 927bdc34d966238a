using System.Collections.Immutable;

namespace Gateway.Planning.Tests.Cheapest;

/// <summary>A plan that is being enumerated: fetches, and what each selects of which objects.</summary>
/// <param name="Fetches">A fetch's number is its place.</param>
/// <param name="Selected">The fields.</param>
/// <param name="Inputs">What lookups send, with the level of the fetch that they take it from.</param>
internal sealed record SmallPlan(
    ImmutableList<SmallFetch> Fetches,
    ImmutableHashSet<(int Fetch, SmallPosition Position, string Field)> Selected,
    ImmutableList<(SmallPosition Position, string Field, int Level)> Inputs)
{
    public static SmallPlan Empty { get; } = new([], [], []);

    /// <summary>As <see cref="PlanResult.Cost"/> says.</summary>
    public int Cost
    {
        get
        {
            var roots = Fetches.Count(fetch => fetch.At.Parent is null);
            var lookups = Fetches.Where(fetch => fetch.At.Parent is not null).Select(fetch => (fetch.Subgraph, fetch.Level)).Distinct().Count();
            return (1000 * (roots + lookups)) + (30 * Fetches.Sum(fetch => fetch.Level)) + (10 * Fetches.Count) + Selected.Count;
        }
    }

    public SmallPlan Select(int fetch, SmallPosition position, string field) => this with { Selected = Selected.Add((fetch, position, field)) };

    public SmallPlan Send(SmallPosition position, string field, int provider)
        => this with { Inputs = Inputs.Add((position, field, Fetches[provider].Level)) };

    /// <summary>The fetch selects something of these objects, or is entered at them.</summary>
    public bool Has(int fetch, SmallPosition position)
        => Fetches[fetch].At == position || (position.Parent is not null && Selected.Contains((fetch, position.Parent, position.Field)));
}
