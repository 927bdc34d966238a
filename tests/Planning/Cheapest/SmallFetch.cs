using System.Collections.Immutable;

namespace Gateway.Planning.Tests.Cheapest;

/// <summary>A root selection or a lookup of a plan that is being enumerated.</summary>
/// <param name="Subgraph">Whose.</param>
/// <param name="At">The root, or the objects that are looked up.</param>
/// <param name="Level">0 for a root selection; otherwise one more than the highest level that it waits for.</param>
/// <param name="Waits">All fetches that it waits for, directly or through others.</param>
/// <param name="OnlyFor">The requirement for which alone it waits longer than its key would make it; null: none.</param>
/// <param name="Sends">The requirements that it sends.</param>
internal sealed record SmallFetch(
    int Subgraph,
    SmallPosition At,
    int Level,
    ImmutableHashSet<int> Waits,
    string? OnlyFor,
    ImmutableHashSet<string> Sends);
