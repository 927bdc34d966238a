using System.Collections.Immutable;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization;

/// <summary>An operation in which every field that the caller may not see is marked: the planner fetches nothing for it.</summary>
/// <param name="Document">The client's own document where nothing was denied; else one with the rewritten operation alone.</param>
/// <param name="Operation">An operation of <paramref name="Document"/>.</param>
/// <param name="Denials">What was denied, in the order of the document.</param>
public sealed record AuthorizedOperation(DocumentNode Document, OperationDefinitionNode Operation, ImmutableArray<Denial> Denials)
{
    /// <summary>Set where the operation is too large to be checked; it must not be run then.</summary>
    public GraphQLError? Error { get; init; }
}
