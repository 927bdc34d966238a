namespace Gateway.Planning.Tests.Cheapest;

/// <summary>A field of a <see cref="SmallGraph"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its object; null for a leaf.</param>
/// <param name="Subgraphs">Who resolves it.</param>
/// <param name="Requires">A field of the same object that it is computed from; null: none.</param>
/// <param name="IsKey">Part of a key.</param>
internal sealed record SmallField(string Name, string? Type, HashSet<int> Subgraphs, string? Requires, bool IsKey);
