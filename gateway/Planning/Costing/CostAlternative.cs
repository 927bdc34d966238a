namespace Gateway.Planning.Costing;

/// <summary>What an object of certain types costs on a position.</summary>
/// <param name="TypeName">The first of the types, for people.</param>
/// <param name="Weight">Of the object itself; 0 where the field that leads to it has a weight.</param>
/// <param name="Terms">The numbers of its terms.</param>
internal sealed record CostAlternative(string TypeName, int Weight, int[] Terms);
