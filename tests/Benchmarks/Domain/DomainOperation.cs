using System.Text.Json.Nodes;

namespace Benchmarks.Domain;

/// <summary>An operation that is measured.</summary>
/// <param name="Name">The row's name.</param>
/// <param name="Query">The document.</param>
/// <param name="Variables">Of the number-th time it is asked: a mutation has a key of its own each time.</param>
internal sealed record DomainOperation(string Name, string Query, Func<int, JsonObject?> Variables)
{
    /// <summary>Milliseconds that the median must stay under; null where none is stated.</summary>
    public double? Bound { get; init; }
}
