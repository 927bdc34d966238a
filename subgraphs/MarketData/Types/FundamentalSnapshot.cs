using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

[GraphQLDescription("Point-in-time financial health indicators. `asOf` is when the figures became known, not the fiscal period end.")]
internal sealed record FundamentalSnapshot(
    DateOnly AsOf,
    [property: GraphQLDescription("Diluted EPS, trailing twelve months.")] Money? EpsTtm,
    Money? BookValuePerShare,
    Money? MarketCap,
    Money? EbitdaTtm,
    decimal? PriceEarnings,
    decimal? PriceBook,
    decimal? PriceSales,
    Money? TotalDebt,
    Money? TotalEquity,
    [property: GraphQLDescription("totalDebt / totalEquity; null if equity <= 0.")] decimal? DebtToEquity,
    Money? FreeCashFlowTtm,
    string Source)
{
    public static FundamentalSnapshot Of(Fundamental row)
    {
        return new FundamentalSnapshot(
            row.AsOf,
            Amount(row.EpsTtm),
            Amount(row.BookValuePerShare),
            Amount(row.MarketCap),
            Amount(row.EbitdaTtm),
            row.PriceEarnings,
            row.PriceBook,
            row.PriceSales,
            Amount(row.TotalDebt),
            Amount(row.TotalEquity),
            row is { TotalDebt: { } debt, TotalEquity: > 0m and var equity } ? Rounding.ToScale(debt / equity) : null,
            Amount(row.FreeCashFlowTtm),
            row.Source);

        Money? Amount(decimal? value) => value is { } known ? new Money(known, row.Currency) : null;
    }
}
