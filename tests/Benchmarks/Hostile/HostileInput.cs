namespace Benchmarks.Hostile;

/// <summary>A document, or the variables of one, that is small and means trouble.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Document">The text.</param>
/// <param name="Variables">JSON of the variables; null where the document is the trouble.</param>
internal sealed record HostileInput(string Name, string Document, string? Variables = null);
