namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Where this engine does not say what graphql-js says, and means it.</summary>
/// <param name="What">The difference in one sentence, as the README of the room has it.</param>
/// <param name="Why">The reason.</param>
internal sealed record PurposefulDifference(string What, string Why);
