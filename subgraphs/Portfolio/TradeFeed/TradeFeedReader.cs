using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.TradeFeed;

/// <summary>Reads the changes of one tenant's trades: five statements, however many.</summary>
internal static class TradeFeedReader
{
    /// <summary>More are never answered at once.</summary>
    public const int MaxChanges = 500;

    public static async Task<TradeFeedAnswer> ReadAsync(PortfolioContext db, TradeFeedRequest request, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleAsync(cancellationToken);
        var log = string.Create(CultureInfo.InvariantCulture, $"{run.SourceFingerprint}@{run.CompletedAt:O}");
        var head = await db.TradeChanges.MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;
        var changes = await db.TradeChanges.AsNoTracking()
            .Where(row => row.Sequence > request.After)
            .OrderBy(row => row.Sequence)
            .Take(Math.Clamp(request.Limit, 1, MaxChanges))
            .ToListAsync(cancellationToken);
        if (changes.Count == 0)
        {
            return new TradeFeedAnswer(log, head, [], []);
        }

        string[] ids = [.. changes.Select(row => row.TradeId).Distinct(StringComparer.Ordinal)];
        var trades = await db.Trades.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken);
        string[] portfolioIds = [.. trades.Values.Select(row => row.PortfolioId).Distinct(StringComparer.Ordinal)];
        var accounts = await db.Portfolios
            .Where(row => portfolioIds.Contains(row.Id))
            .Select(row => new TradeFeedAccount(row.Id, row.Kind, row.BaseCurrency, row.ClientId))
            .ToListAsync(cancellationToken);
        return new TradeFeedAnswer(log, head, [.. changes.Select(row => Change(row.Sequence, trades[row.TradeId]))], accounts);
    }

    private static TradeFeedChange Change(long sequence, Trade trade) => new()
    {
        Sequence = sequence,
        TradeId = trade.Id,
        PortfolioId = trade.PortfolioId,
        Isin = trade.Isin,
        Side = trade.Side,
        Quantity = trade.Quantity,
        Price = trade.Price,
        Currency = trade.Currency,
        Fees = trade.Fees,
        VenueMic = trade.VenueMic,
        ExecutedAt = trade.ExecutedAt,
        TradeDate = trade.TradeDate,
        Status = trade.Status,
        CounterpartyLei = trade.CounterpartyLei,
    };
}
