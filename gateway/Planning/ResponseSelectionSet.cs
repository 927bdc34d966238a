using System.Collections.Immutable;
using GraphQL.TypeSystem;

namespace Gateway.Planning;

/// <summary>What the client selected on one object position: a flat list, fragments resolved, in the order of the answer.</summary>
/// <param name="Type">The static type of the position.</param>
/// <param name="Fields">A response key can stand more than once, for different types or conditions.</param>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</seealso>
public sealed record ResponseSelectionSet(CompositeType Type, ImmutableArray<ResponseField> Fields);
