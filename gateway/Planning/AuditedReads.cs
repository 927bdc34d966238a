using System.Collections.Immutable;

namespace Gateway.Planning;

/// <summary>How the executor tells whose audited fields an answer has: an audited field is of the nearest object above it that has such a key.</summary>
/// <param name="Coordinates">The audited fields of the graph, <c>Type.field</c>.</param>
/// <param name="Keys">The keys that the plan asks for.</param>
public sealed record AuditedReads(IReadOnlySet<string> Coordinates, ImmutableArray<AuditKey> Keys);
