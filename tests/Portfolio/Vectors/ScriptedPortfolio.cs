using Subgraphs.Markets.Currencies;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Tests.Vectors;

/// <summary>A portfolio in US dollars whose money and trades a test writes itself, stored as rows like any other.</summary>
internal sealed class ScriptedPortfolio(Guid tenantId, string id, DateOnly inception, string? benchmark = null)
{
    private readonly List<CashMovement> _movements = [];
    private readonly List<Trade> _trades = [];

    /// <summary>Paid in (above zero) or taken out by the client.</summary>
    public ScriptedPortfolio Flow(DateOnly date, decimal amount) => Move(date, amount < 0 ? CashMovementKind.Withdrawal : CashMovementKind.Deposit, amount, "USD");

    public ScriptedPortfolio Exchange(DateOnly date, decimal sold, decimal bought, string currency)
        => Move(date, CashMovementKind.Exchange, -sold, "USD").Move(date, CashMovementKind.Exchange, bought, currency);

    /// <summary>Bought (above zero) or sold, without fees.</summary>
    public ScriptedPortfolio Trade(DateOnly date, string isin, decimal quantity, decimal price, string currency = "USD")
    {
        _trades.Add(new Trade
        {
            TenantId = tenantId,
            Id = $"{id}-T{_trades.Count:000}",
            PortfolioId = id,
            Isin = isin,
            Side = quantity > 0 ? TradeSide.Buy : TradeSide.Sell,
            Quantity = Math.Abs(quantity),
            Price = price,
            Currency = currency,
            Fees = 0,
            VenueMic = "XNYS",
            ExecutedAt = new DateTimeOffset(date.ToDateTime(new TimeOnly(21, 0)), TimeSpan.Zero),
            TradeDate = date,
            SettlementDate = date,
            Status = TradeStatus.Settled,
        });
        return this;
    }

    /// <summary>The money that a purchase settles at, and the purchase: nothing is left over.</summary>
    public ScriptedPortfolio Invest(DateOnly date, string isin, decimal quantity, decimal price)
        => Flow(date, CurrencyUnits.Settle(quantity * price, "USD")).Trade(date, isin, quantity, price);

    public void Store(PortfolioContext db)
    {
        db.Portfolios.Add(new InvestmentPortfolio
        {
            TenantId = tenantId,
            Id = id,
            Name = id,
            Kind = PortfolioKind.Proprietary,
            BaseCurrency = "USD",
            InceptionDate = inception,
            BenchmarkIndexId = benchmark,
        });
        db.CashMovements.AddRange(_movements);
        db.Trades.AddRange(_trades);
    }

    private ScriptedPortfolio Move(DateOnly date, CashMovementKind kind, decimal amount, string currency)
    {
        _movements.Add(new CashMovement
        {
            TenantId = tenantId,
            Id = $"{id}-C{_movements.Count:000}",
            PortfolioId = id,
            Date = date,
            Kind = kind,
            Amount = amount,
            Currency = currency,
        });
        return this;
    }
}
