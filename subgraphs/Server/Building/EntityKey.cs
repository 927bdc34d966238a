namespace Subgraphs.Server.Building;

/// <summary>A key of an entity type and the method that finds entities by it.</summary>
/// <param name="Fields">The names of the key's top-level fields; a representation that has all of them uses this key.</param>
/// <param name="Resolver">Finds the entities of a batch.</param>
internal sealed record EntityKey(IReadOnlyList<string> Fields, ReferenceResolver Resolver);
