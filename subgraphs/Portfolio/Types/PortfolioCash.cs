using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Types;

/// <summary>What came and went, line by line: three statements for the ledgers of all portfolios of a level.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioCash
{
    [UsePaging, RequiresScopes("portfolio:read", "portfolio:trades"), Cost(3)]
    [GraphQLDescription("Deposits, withdrawals, exchanges, trades and dividends that make the cash, oldest first; from and to include their days. Without `to` up to the business date.")]
    public static async Task<Connection<CashEntryView>?> GetCashLedgerAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] InvestmentPortfolio portfolio,
        DateOnly? from,
        DateOnly? to,
        [CurrencyCode] string? currency,
        PageRequest page,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<ValuationKey, IReadOnlyList<CashEntry>> cashEntries)
    {
        var until = dates.Of(caller, to, "to");
        InputRules.Require(from is null || from <= until, "from", $"'from' is {from:yyyy-MM-dd}, which is behind 'to', {until:yyyy-MM-dd}.");
        return await cashEntries.LoadAsync(new ValuationKey(portfolio.Id, until)) is { } entries
            ? page.Slice(
                [
                    .. entries.Where(entry => (from is null || entry.Date >= from) && (currency is null || entry.Currency == currency))
                        .Select(entry => new CashEntryView(entry)),
                ],
                view => view.Id)
            : null;
    }

    [DataLoader]
    public static async Task<IReadOnlyDictionary<ValuationKey, IReadOnlyList<CashEntry>>> GetCashEntriesAsync(
        IReadOnlyList<ValuationKey> keys, PortfolioContext db, MarketCopy market, CancellationToken cancellationToken)
    {
        var books = await new PortfolioBooks(db, market).ReadAsync(keys.Select(key => key.PortfolioId), keys.Max(key => key.On), cancellationToken);
        return keys.Where(key => books.ContainsKey(key.PortfolioId)).ToDictionary(
            key => key,
            IReadOnlyList<CashEntry> (key) =>
            {
                var book = books[key.PortfolioId];
                var timeline = book.Timeline();
                timeline.AdvanceTo(key.On);
                return CashLedger.Entries(book.Movements, book.Trades, timeline.Income, key.On);
            });
    }
}
