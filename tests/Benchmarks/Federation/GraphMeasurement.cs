namespace Benchmarks.Federation;

/// <summary>What was measured of one graph, beside what peers need for the same; null where a peer was not asked or has no answer.</summary>
/// <param name="Graph">What was measured.</param>
/// <param name="Own">Our figures.</param>
/// <param name="Fetches">How many fetches the plan of each operation has.</param>
internal sealed record GraphMeasurement(FederatedGraph Graph, GraphCosts Own, IReadOnlyList<int> Fetches)
{
    /// <summary>Milliseconds of Apollo's composition.</summary>
    public double? ApolloCompose { get; init; }

    /// <summary>Milliseconds of The Guild's composition.</summary>
    public double? GuildCompose { get; init; }

    /// <summary>Milliseconds until Apollo's planner is ready.</summary>
    public double? ApolloLoad { get; init; }

    /// <summary>Milliseconds of Apollo's planner, in the order of the operations.</summary>
    public required IReadOnlyList<double?> ApolloPlans { get; init; }
}
