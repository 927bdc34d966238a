namespace Gateway.Execution;

/// <summary>An audited field of an object that an answer has. Never the value.</summary>
/// <param name="Coordinate">The field, <c>Type.field</c>.</param>
/// <param name="EntityKey">The object, <c>Client:cl-1</c>; the type alone where its subgraph left out the key that it was asked for.</param>
public sealed record AuditedRead(string Coordinate, string EntityKey);
