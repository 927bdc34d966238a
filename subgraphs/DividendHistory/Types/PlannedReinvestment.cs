using Subgraphs.DividendHistory.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>What the plan makes of one expected dividend.</summary>
[GraphQLDescription("What the portfolio's reinvestment plan makes of one expected dividend, at the closes and rates of the business date and before fees. Nothing is ordered by it.")]
internal sealed record PlannedReinvestment(
    DateOnly InvestableOn,
    Dividend Dividend,
    [property: GraphQLDescription("Net of the dividend in the portfolio's base currency.")] Money Cash,
    [property: ListSize(AssumedSize = 10)] IReadOnlyList<PlannedReinvestmentOrder> Orders,
    [property: GraphQLDescription("What is left for the next payment: of the same payer under SAME_INSTRUMENT, of any otherwise.")] Money Pooled);
