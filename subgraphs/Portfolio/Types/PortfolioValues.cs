using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Types;

/// <summary>What a portfolio holds and is worth. All fields of one date share one valuation.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioValues
{
    [RequiresScopes("portfolio:read"), Cost(3)]
    [GraphQLDescription("Null before there was anything: a portfolio that did not exist yet is not worth zero.")]
    public static async Task<Money?> GetNetAssetValueAsync(
        [Parent(nameof(InvestmentPortfolio.Id), nameof(InvestmentPortfolio.InceptionDate))] InvestmentPortfolio portfolio,
        DateOnly? on,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<ValuationKey, PortfolioValuation> valuation)
        => await valuation.LoadAsync(new ValuationKey(portfolio.Id, dates.Of(caller, on))) is { } value
            && (value.AsOf >= portfolio.InceptionDate || value.Positions.Count > 0 || value.Cash.Count > 0)
            ? new Money(Rounding.Figure(value.NetAssetValue), value.BaseCurrency)
            : null;

    [RequiresScopes("portfolio:read"), ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<Money>?> GetCashAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] InvestmentPortfolio portfolio,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<ValuationKey, PortfolioValuation> valuation)
        => (await valuation.LoadAsync(new ValuationKey(portfolio.Id, dates.Of(caller))))?.Cash
            .Select(balance => new Money(balance.Amount, balance.Currency))
            .ToList();

    [RequiresScopes("portfolio:read"), ListSize(AssumedSize = 100)]
    [GraphQLDescription("Minimal holdings projection used by other subgraphs through @requires.")]
    public static async Task<IReadOnlyList<HoldingSummary>?> GetHoldingsAsync(
        [Parent(nameof(InvestmentPortfolio.Id), nameof(InvestmentPortfolio.TenantId))] InvestmentPortfolio portfolio,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<ValuationKey, PortfolioValuation> valuation,
        MarketCopy market,
        CancellationToken cancellationToken)
    {
        if (await valuation.LoadAsync(new ValuationKey(portfolio.Id, dates.Of(caller)), cancellationToken) is not { } value)
        {
            return null;
        }

        var instruments = await market.GetInstrumentsAsync(portfolio.TenantId, [.. value.Positions.Select(position => position.Position.Isin)], cancellationToken);
        return
        [
            .. value.Positions.Select(position => new HoldingSummary(
                position.Position.Isin,
                position.Position.Quantity,
                new Money(Rounding.Figure(position.MarketValueBase), value.BaseCurrency),
                instruments.GetValueOrDefault(position.Position.Isin)?.IssuerLei,
                Votes(instruments.GetValueOrDefault(position.Position.Isin)?.VotingFraction(position.Position.Quantity, value.AsOf)))),
        ];
    }

    private static decimal? Votes(decimal? fraction) => fraction is { } known ? Rounding.Figure(known) : null;

    [UsePaging, RequiresScopes("portfolio:read"), Cost(3)]
    public static async Task<Connection<PositionView>?> GetPositionsAsync(
        [Parent(nameof(InvestmentPortfolio.Id), nameof(InvestmentPortfolio.TenantId))] InvestmentPortfolio portfolio,
        DateOnly? on,
        PageRequest page,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<ValuationKey, PortfolioValuation> valuation,
        MarketCopy market,
        CancellationToken cancellationToken)
    {
        if (await valuation.LoadAsync(new ValuationKey(portfolio.Id, dates.Of(caller, on)), cancellationToken) is not { } value)
        {
            return null;
        }

        var instruments = await market.GetInstrumentsAsync(portfolio.TenantId, [.. value.Positions.Select(position => position.Position.Isin)], cancellationToken);
        return page.Slice(
            [.. value.Positions.Select(position => new PositionView(position, instruments.GetValueOrDefault(position.Position.Isin)?.Instrument, value.BaseCurrency))], view => view.Isin);
    }

    [DataLoader]
    public static Task<IReadOnlyDictionary<ValuationKey, PortfolioValuation>> GetValuationAsync(
        IReadOnlyList<ValuationKey> keys,
        PortfolioContext db,
        MarketCopy market,
        CancellationToken cancellationToken)
        => new PortfolioValuer(db, market).ValueAsync(keys, cancellationToken);
}
