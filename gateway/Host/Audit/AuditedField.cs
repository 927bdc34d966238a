using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Host.Audit;

/// <summary>A field whose use is kept, and the root's field that leads to it.</summary>
/// <param name="Coordinate">The field.</param>
/// <param name="Root">The root's field as the client wrote it; its arguments say what is asked for. Null where it is not known.</param>
/// <param name="Definition">Its definition.</param>
internal sealed record AuditedField(string Coordinate, FieldNode? Root, OutputField? Definition);
