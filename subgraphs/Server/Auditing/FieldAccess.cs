namespace Subgraphs.Server.Auditing;

/// <summary>What a caller reads, changes or was refused. Never a value that was read.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="Coordinate"><c>Type.field</c>, or a type; null where the decision is about the whole request.</param>
/// <param name="EntityKey">
/// The entity that the field is of, or the nearest one above it: <c>Portfolio:core-equity</c>. Of a field of a root: its arguments that are ids,
/// <c>id=core-equity</c>. Null where there is neither.
/// </param>
/// <param name="Code">Why it was refused, or failed; null for what is done.</param>
public sealed record FieldAccess(AccessKind Kind, string? Coordinate, string? EntityKey = null, string? Code = null);
