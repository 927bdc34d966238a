using System.Collections.Concurrent;

namespace Gateway.Differential.Tests;

/// <summary>How often what the comparison is about did occur, so that it cannot go hollow unseen.</summary>
internal sealed class FeatureCounts
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string feature) => _counts.AddOrUpdate(feature, 1, static (_, count) => count + 1);

    public int Of(string feature) => _counts.GetValueOrDefault(feature);

    /// <summary>A line for each, most frequent first.</summary>
    public override string ToString() => string.Join('\n', _counts.OrderByDescending(entry => entry.Value).Select(entry => $"{entry.Key}: {entry.Value}"));
}
