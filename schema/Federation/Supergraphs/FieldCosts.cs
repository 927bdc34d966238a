namespace Federation.Supergraphs;

/// <summary>What a supergraph says of the cost of a field, or of an input field.</summary>
/// <param name="Weight">The weight of <c>@cost</c>; null: none is given.</param>
/// <param name="Size">Of a field that is or leads to a list; null: nothing is said.</param>
/// <param name="Arguments">The weights of its arguments that have one, by name.</param>
public sealed record FieldCosts(int? Weight, ListSize? Size, IReadOnlyDictionary<string, int> Arguments);
