using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.StateFeed;

/// <summary>The last closes on the dates of one page: portfolios that hold the same instrument look it up once.</summary>
internal sealed class PriceBoard
{
    private readonly Dictionary<DateOnly, Dictionary<string, ObservedPrice?>> _boards = [];

    /// <summary>The last close on or before a date, by ISIN; null where none was observed.</summary>
    public Func<string, ObservedPrice?> On(DateOnly date, IReadOnlyDictionary<string, InstrumentHistory> instruments)
    {
        if (!_boards.TryGetValue(date, out var board))
        {
            _boards.Add(date, board = new Dictionary<string, ObservedPrice?>(StringComparer.Ordinal));
        }

        return isin =>
        {
            if (!board.TryGetValue(isin, out var price))
            {
                board.Add(isin, price = instruments.GetValueOrDefault(isin)?.PriceOn(date));
            }

            return price;
        };
    }
}
