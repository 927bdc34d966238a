using System.Text.Json.Nodes;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>What a comparison came to.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Detail">What differs, for a person; empty where nothing does.</param>
internal sealed record Outcome(DifferenceKind Kind, string Detail)
{
    /// <summary>Of the single process; null where it was not asked.</summary>
    public JsonObject? Expected { get; init; }

    /// <summary>Of the gateway; null where it did not come to one.</summary>
    public JsonObject? Actual { get; init; }

    /// <summary>The plan as text; empty where there is none.</summary>
    public string Plan { get; init; } = "";

    /// <summary>How many requests went to subgraphs.</summary>
    public int RequestCount { get; init; }

    public bool IsDifference => Kind != DifferenceKind.None;
}
