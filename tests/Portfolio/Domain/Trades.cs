using System.Globalization;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Tests.Domain;

/// <summary>Short spellings of trades.</summary>
internal static class Trades
{
    public const string Isin = "US4592001014";

    private static int _count;

    public static Trade Buy(string date, decimal quantity, decimal price, decimal fees = 0, string currency = "USD", TradeStatus status = TradeStatus.Settled)
        => Make(TradeSide.Buy, date, quantity, price, fees, currency, status);

    public static Trade Sell(string date, decimal quantity, decimal price, decimal fees = 0, string currency = "USD")
        => Make(TradeSide.Sell, date, quantity, price, fees, currency, TradeStatus.Settled);

    private static Trade Make(TradeSide side, string date, decimal quantity, decimal price, decimal fees, string currency, TradeStatus status)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Trade
        {
            TenantId = Guid.Empty,
            Id = $"T{Interlocked.Increment(ref _count):00000}",
            PortfolioId = "p",
            Isin = Isin,
            Side = side,
            Quantity = quantity,
            Price = price,
            Currency = currency,
            Fees = fees,
            VenueMic = "XNYS",
            ExecutedAt = new DateTimeOffset(day.ToDateTime(new TimeOnly(15, 0)), TimeSpan.Zero),
            TradeDate = day,
            SettlementDate = day.AddDays(2),
            Status = status,
        };
    }
}
