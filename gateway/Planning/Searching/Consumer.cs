using System.Collections.Immutable;

namespace Gateway.Planning.Searching;

/// <summary>Who needs a field.</summary>
/// <param name="Fetch">The fetch that sends it in its representations; null: the client.</param>
/// <param name="Conditions">For the client: when it is answered.</param>
internal sealed record Consumer(SearchFetch? Fetch, ImmutableArray<PlanCondition> Conditions);
