namespace Gateway.Differential.Tests.Splitting;

/// <summary>What an operation runs under besides its variables.</summary>
/// <param name="DownSubgraph">A subgraph that does not answer; null: all do.</param>
/// <param name="ActiveLabels">The labels of progressive overrides that are on.</param>
internal sealed record Circumstances(string? DownSubgraph, IReadOnlySet<string> ActiveLabels)
{
    public static Circumstances Ordinary { get; } = new(null, new HashSet<string>());
}
