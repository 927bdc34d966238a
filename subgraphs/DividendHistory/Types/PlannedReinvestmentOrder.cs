using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>What would be bought.</summary>
internal sealed record PlannedReinvestmentOrder(
    [property: Isin] string Isin,
    [property: GraphQLDescription("In whole lots; six decimals where the plan allows fractions.")] decimal Quantity,
    [property: GraphQLDescription("The last close on or before the business date, in the base currency.")] Money EstimatedPrice,
    Money EstimatedValueBase)
{
    public Instrument? Instrument => new() { Isin = Isin };
}
