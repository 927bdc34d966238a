namespace Gateway.Planning.Searching;

/// <summary>A leaf that an attempt could not reach.</summary>
/// <param name="Need">The leaf.</param>
/// <param name="Ban">Another attempt may succeed where this position originates elsewhere; null: it may not.</param>
internal sealed record SearchFailure(Need Need, (string Path, int Subgraph)? Ban)
{
    /// <summary>A field that its subgraph declares with other shapes on some types than on others, so that one key cannot stand for all; null: there was none.</summary>
    public string? Conflict { get; init; }
}
