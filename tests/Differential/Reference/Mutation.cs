namespace Gateway.Differential.Tests.Reference;

/// <summary>In the data: a root field that changes a number of the object that its argument <c>id</c> names, and gives back the object.</summary>
/// <param name="TypeName">The type of the object.</param>
/// <param name="Field">The number; it becomes a value that depends on all mutations before.</param>
internal sealed record Mutation(string TypeName, string Field);
