using GraphQL.Language;

namespace Federation.Composition.Contracts;

/// <summary>A contract's supergraph, or why there is none.</summary>
/// <param name="Document">The supergraph with what the contract hides marked <c>@inaccessible</c>; null where there are errors.</param>
/// <param name="Errors">Empty where there is a document.</param>
/// <param name="UnusedTags">Excluded tags that nothing in the supergraph carries: perhaps misspelt.</param>
public sealed record ContractResult(DocumentNode? Document, IReadOnlyList<FederationError> Errors, IReadOnlyList<string> UnusedTags);
