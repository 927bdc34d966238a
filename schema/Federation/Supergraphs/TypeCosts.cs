namespace Federation.Supergraphs;

/// <summary>What a supergraph says of the cost of a type and of its fields.</summary>
/// <param name="Weight">The weight of <c>@cost</c> on the type; null: none is given.</param>
/// <param name="Fields">The fields of which something is said, by name.</param>
public sealed record TypeCosts(int? Weight, IReadOnlyDictionary<string, FieldCosts> Fields);
