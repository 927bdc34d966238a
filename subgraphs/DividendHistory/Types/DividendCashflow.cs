using Subgraphs.DividendHistory.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>Cash that a holding is going to receive.</summary>
[GraphQLDescription("Cash that a holding is expected to receive: declared, or forecast where dividend.status is FORECAST.")]
internal sealed record DividendCashflow(
    [property: Isin] string Isin,
    Dividend Dividend,
    [property: GraphQLDescription("Shares held at the close of the last session before the ex-date, by trade date: today's holding, as far as is known today.")] decimal EntitledQuantity,
    [property: GraphQLDescription("entitledQuantity x dividend.grossAmount, rounded half-even to the currency's minor unit.")] Money Gross,
    [property: GraphQLDescription("A fraction of gross, by the country of the payer and of the tenant.")] decimal WithholdingRate,
    Money Net,
    [property: GraphQLDescription("net in portfolio base currency at the ECB reference rate of the ex-date (or latest).")] Money NetBase,
    [property: GraphQLDescription("Earliest date the cash can be reinvested: payDate, or exDate when the plan allows contractual settlement. Where no pay date is known, the ex-date and the payer's usual lag.")] DateOnly InvestableOn)
{
    public Instrument? Instrument => new() { Isin = Isin };
}
