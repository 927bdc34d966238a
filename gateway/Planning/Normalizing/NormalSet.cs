using GraphQL.TypeSystem;

namespace Gateway.Planning.Normalizing;

/// <summary>What the operation selects on one position: no fragments, in the order of the answer.</summary>
/// <param name="Type">The static type of the position.</param>
/// <param name="Fields">A response key can stand more than once, for different scopes or conditions.</param>
/// <param name="Occurrences">The selections that were merged to the fields, in the order of the operation.</param>
internal sealed record NormalSet(CompositeType Type, IReadOnlyList<NormalField> Fields, IReadOnlyList<NormalOccurrence> Occurrences);
