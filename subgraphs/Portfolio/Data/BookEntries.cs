using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data;

/// <summary>All that ever happened in a portfolio, as it is kept in memory.</summary>
internal sealed class BookEntries(IReadOnlyList<Trade> trades, IReadOnlyList<CashMovement> movements)
{
    private readonly DateOnly _lastTrade = trades.Count == 0 ? DateOnly.MinValue : trades.Max(trade => trade.TradeDate);
    private readonly DateOnly _lastMovement = movements.Count == 0 ? DateOnly.MinValue : movements.Max(movement => movement.Date);

    public int Count => trades.Count + movements.Count;

    public IReadOnlyList<Trade> TradesTo(DateOnly date) => date >= _lastTrade ? trades : [.. trades.Where(trade => trade.TradeDate <= date)];

    public IReadOnlyList<CashMovement> MovementsTo(DateOnly date) => date >= _lastMovement ? movements : [.. movements.Where(movement => movement.Date <= date)];
}
