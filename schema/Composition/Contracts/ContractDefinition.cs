namespace Federation.Composition.Contracts;

/// <summary>Which part of a supergraph a contract shows.</summary>
/// <param name="Name">Names the contract in errors.</param>
/// <param name="IncludedTags">Only what carries one of these tags, and what that leads to; empty: everything.</param>
/// <param name="ExcludedTags">Nothing that carries one of these tags; they win over <paramref name="IncludedTags"/>.</param>
/// <param name="ExcludedSubgraphs">Nothing that only these subgraphs have.</param>
/// <seealso href="https://www.apollographql.com/docs/graphos/platform/schema-management/delivery/contracts/overview">Contracts</seealso>
public sealed record ContractDefinition(
    string Name,
    IReadOnlyList<string> IncludedTags,
    IReadOnlyList<string> ExcludedTags,
    IReadOnlyList<string> ExcludedSubgraphs);
