using GraphQL.TypeSystem;

namespace Gateway.Execution.Projecting;

/// <summary>The answer of one operation for one combination of its conditions.</summary>
/// <param name="Object">The root object.</param>
/// <param name="Denials">One error for each field that authorization denied.</param>
/// <param name="IsDenied">Every field of the answer's root is denied.</param>
internal sealed record RootProjection(ObjectProjection Object, IReadOnlyList<GraphQLError> Denials, bool IsDenied);
