using Subgraphs.Compliance.Data.Trades;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>Trades of the sample market to tell.</summary>
internal static class Deals
{
    /// <summary>A Wednesday on which New York trades, with all of the sample behind it.</summary>
    public static readonly DateOnly Day = new(2025, 12, 17);

    /// <summary>Half past ten in New York, an hour after the opening.</summary>
    public static readonly DateTimeOffset Morning = new(2025, 12, 17, 15, 30, 0, TimeSpan.Zero);

    public static TradeFeedChange Of(string id, string isin, decimal quantity = 100, decimal price = 50) => new()
    {
        Sequence = 0,
        TradeId = id,
        PortfolioId = "book",
        Isin = isin,
        Side = TradeSide.Buy,
        Quantity = quantity,
        Price = price,
        Currency = "USD",
        Fees = 1,
        VenueMic = "XNYS",
        ExecutedAt = Morning,
        TradeDate = Day,
        Status = TradeStatus.Settled,
    };

    /// <summary>The same some sessions earlier, at about the same time of day.</summary>
    public static TradeFeedChange Before(this TradeFeedChange trade, int days, int minutes = 0) => trade with
    {
        ExecutedAt = trade.ExecutedAt.AddDays(-days).AddMinutes(minutes),
        TradeDate = trade.TradeDate.AddDays(-days),
    };
}
