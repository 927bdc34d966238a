using System.Collections.Immutable;

namespace Gateway.Planning;

/// <summary>Where an object's key stands that a plan asks for only to name the object in the audit log.</summary>
/// <param name="TypeName">The type of the objects that have it.</param>
/// <param name="Aliases">The keys of the merged tree that hold its fields, in the order of the key; nothing else in the plan uses them.</param>
public sealed record AuditKey(string TypeName, ImmutableArray<string> Aliases);
