namespace Gateway.Execution.Compiling;

/// <summary>Entities of a lookup for which all contexts have the same values.</summary>
/// <param name="Rows">The rows that wait for the entities.</param>
/// <param name="Variables">The contexts' variables as members of a JSON object, without braces.</param>
internal sealed record ContextGroup(int[] Rows, byte[] Variables);
