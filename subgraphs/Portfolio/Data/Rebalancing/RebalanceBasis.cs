using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>A portfolio as a proposal sees it: what is held and what is wanted, at the prices of one date.</summary>
/// <param name="Portfolio">The portfolio.</param>
/// <param name="Valuation">What is held.</param>
/// <param name="Lines">Instruments held or wanted, by ISIN.</param>
/// <param name="CashTarget">Share of net asset value to keep in cash.</param>
/// <param name="Prices">By ISIN; an instrument whose price or currency is not known is missing.</param>
internal sealed record RebalanceBasis(
    InvestmentPortfolio Portfolio,
    PortfolioValuation Valuation,
    IReadOnlyList<RebalanceLine> Lines,
    decimal CashTarget,
    IReadOnlyDictionary<string, LinePrice> Prices)
{
    /// <summary>Cash of all currencies in the base currency.</summary>
    public decimal Cash => Valuation.NetAssetValue - Valuation.Positions.Sum(position => position.MarketValueBase);

    /// <summary>The close of the latest session that a price is of; without any price the beginning of the date.</summary>
    public DateTimeOffset PricesAsOf
        => Prices.Values.Select(price => SessionClose.Of(price.Mic, price.Observed.Date))
            .DefaultIfEmpty(new DateTimeOffset(Valuation.AsOf.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
            .Max();

    /// <param name="valuation">What is held.</param>
    /// <param name="portfolio">Its portfolio.</param>
    /// <param name="target">What is wanted; null: nothing is known to be.</param>
    /// <param name="exDateWindow">Sessions within which an ex-date counts; null: none does.</param>
    /// <param name="market">Prices, lots and ex-dates.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<RebalanceBasis> ReadAsync(
        PortfolioValuation valuation,
        InvestmentPortfolio portfolio,
        TargetAllocation? target,
        int? exDateWindow,
        MarketCopy market,
        CancellationToken cancellationToken)
    {
        var held = valuation.Positions.ToDictionary(position => position.Position.Isin, StringComparer.Ordinal);
        var wanted = (target?.Lines ?? []).ToDictionary(line => line.Isin, StringComparer.Ordinal);
        string[] isins = [.. held.Keys.Union(wanted.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var instruments = await market.GetInstrumentsAsync(portfolio.TenantId, isins, cancellationToken);
        var rates = await market.GetRatesAsync(instruments.Values.Select(instrument => instrument.Currency).Append(valuation.BaseCurrency), valuation.AsOf, cancellationToken);
        var prices = new Dictionary<string, LinePrice>(StringComparer.Ordinal);
        foreach (var (isin, instrument) in instruments)
        {
            if (instrument.PriceOn(valuation.AsOf) is { } price && rates.Rate(price.Currency, valuation.BaseCurrency) is { } rate)
            {
                prices.Add(isin, new LinePrice(price, price.Close * rate, instrument.PrimaryMic));
            }
        }

        return new RebalanceBasis(portfolio, valuation, [.. isins.Select(Line)], target?.CashTarget ?? 0, prices);

        RebalanceLine Line(string isin)
        {
            var position = held.GetValueOrDefault(isin);
            var target = wanted.GetValueOrDefault(isin);
            var price = prices.GetValueOrDefault(isin);
            return new RebalanceLine
            {
                Isin = isin,
                Quantity = position?.Position.Quantity ?? 0,

                // What has no price of its own is carried at cost: it counts in the value and is not traded.
                PriceBase = price?.PriceBase ?? (position is null ? 0 : position.MarketValueBase / position.Position.Quantity),
                LotSize = instruments.GetValueOrDefault(isin)?.LotSize ?? 1,
                Target = target?.Weight ?? 0,
                AbsoluteBand = target?.AbsoluteBand ?? 0,
                RelativeBand = target?.RelativeBand ?? 0,
                IsStale = price is null || price.Observed.IsStale,
                NextExDate = exDateWindow is { } window ? instruments.GetValueOrDefault(isin)?.NextExDate(valuation.AsOf, window) : null,
            };
        }
    }

    /// <summary>What the algorithm takes.</summary>
    public RebalanceRequest Request(RebalanceWishes wishes, decimal feeRate) => new()
    {
        Lines = Lines,
        Cash = Cash,
        CashTarget = CashTarget,
        FeeRate = feeRate,
        DeployCashAbove = wishes.DeployCashAbove ?? 0,
        MaxTurnover = wishes.MaxTurnover,
    };

    /// <summary>The portfolio as orders would make it at these prices. Fees are left aside: they make no weight larger.</summary>
    public PortfolioValuation After(IEnumerable<PlannedOrder> orders)
    {
        var changes = orders.ToDictionary(order => order.Isin, order => order.Side == TradeSide.Buy ? order.Quantity : -order.Quantity, StringComparer.Ordinal);
        var positions = Valuation.Positions.Select(position => changes.Remove(position.Position.Isin, out var change) ? Change(position, change) : position).ToList();
        positions.AddRange(changes.Select(change => Open(change.Key, change.Value)));
        var invested = positions.Sum(position => position.MarketValueBase);
        var spent = invested - (Valuation.NetAssetValue - Cash);
        return Valuation with
        {
            Positions =
            [
                .. positions.Where(position => position.Position.Quantity != 0)
                    .Select(position => position with { Weight = position.MarketValueBase / Valuation.NetAssetValue })
                    .OrderByDescending(position => position.MarketValueBase)
                    .ThenBy(position => position.Position.Isin, StringComparer.Ordinal),
            ],
            Cash = Pay(spent),
        };
    }

    private ValuedPosition Change(ValuedPosition position, decimal change)
    {
        var price = Prices[position.Position.Isin];
        var quantity = position.Position.Quantity + change;
        return position with
        {
            Position = position.Position with { Quantity = quantity },
            MarketValue = quantity * price.Observed.Close,
            MarketValueBase = quantity * price.PriceBase,
        };
    }

    private ValuedPosition Open(string isin, decimal quantity)
    {
        var price = Prices[isin];
        return new ValuedPosition(
            new Position(isin, quantity, price.Observed.Close, price.Observed.Currency, Valuation.AsOf),
            price.Observed,
            quantity * price.Observed.Close,
            quantity * price.PriceBase,
            Weight: 0,
            price.Observed.IsStale);
    }

    /// <summary>Whatever is traded is paid for in the base currency.</summary>
    private IReadOnlyList<CashBalance> Pay(decimal spent)
    {
        var own = Valuation.Cash.FirstOrDefault(balance => balance.Currency == Valuation.BaseCurrency)?.Amount ?? 0;
        return
        [
            .. Valuation.Cash.Where(balance => balance.Currency != Valuation.BaseCurrency)
                .Append(new CashBalance(own - spent, Valuation.BaseCurrency))
                .Where(balance => balance.Amount != 0)
                .OrderBy(balance => balance.Currency, StringComparer.Ordinal),
        ];
    }
}
