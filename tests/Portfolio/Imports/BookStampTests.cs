using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;
using Tests.Kit.Sql;

namespace Subgraphs.Portfolio.Tests.Imports;

/// <summary>Books are kept in memory, and never told when something happened in them since, whichever program stored it.</summary>
[Collection(nameof(ImportCollection))]
public sealed class BookStampTests(ImportServer imports)
{
    private const string Trades = "trade_id,portfolio_id,isin,side,quantity,price,currency,fees,venue_mic,executed_at,settlement_date\n";
    private const string CashFlows = "flow_id,portfolio_id,date,kind,amount,currency\n";
    private static readonly DateOnly Day = new(2025, 12, 31);

    [Fact]
    public async Task What_happened_in_a_portfolio_is_read_once_and_then_one_statement_asks_whether_it_is_still_true()
    {
        await ReadAsync("kr-growth", Day, "hanbit");
        using var commands = CommandRecorder.OfFlow();

        var book = await ReadAsync("kr-growth", Day, "hanbit");
        var earlier = await ReadAsync("kr-growth", book.Trades[^1].TradeDate.AddDays(-1), "hanbit");

        Assert.Equal(2, commands.Texts.Count);
        Assert.DoesNotContain(commands.Texts, text => text.Contains("\"Trade\"", StringComparison.Ordinal));
        Assert.NotEmpty(earlier.Trades);
        Assert.Equal(book.Trades.Where(trade => trade.TradeDate < book.Trades[^1].TradeDate).Select(trade => trade.Id), earlier.Trades.Select(trade => trade.Id));
    }

    [Fact]
    public async Task A_trade_that_was_stored_since_is_in_the_next_book_and_only_there()
    {
        var before = await ReadAsync("trading-book", Day);
        var (others, foreign) = (await ReadAsync("income-fund", Day), await ReadAsync("trading-book", Day, "aldgate"));
        await imports.RunAsync("trades", Trades + $"stamp-1,trading-book,{before.Trades[0].Isin},BUY,10,100,{before.Trades[0].Currency},0,{before.Trades[0].VenueMic},2025-12-30T15:30:00Z,2025-12-31\n");

        var after = await ReadAsync("trading-book", Day);

        Assert.Equal(["stamp-1"], after.Trades.Select(trade => trade.Id).Except(before.Trades.Select(trade => trade.Id), StringComparer.Ordinal));
        Assert.Same(others.Trades, (await ReadAsync("income-fund", Day)).Trades);
        Assert.Equal(foreign.Trades.Select(trade => trade.Id), (await ReadAsync("trading-book", Day, "aldgate")).Trades.Select(trade => trade.Id));
    }

    [Fact]
    public async Task Cash_that_was_stored_since_is_in_the_next_book()
    {
        var before = await ReadAsync("trading-book", Day);
        await imports.RunAsync("cash-flows", CashFlows + $"stamp-2,trading-book,2025-12-30,DEPOSIT,1000,{before.Portfolio.BaseCurrency}\n");

        var after = await ReadAsync("trading-book", Day);

        Assert.Equal(["stamp-2"], after.Movements.Select(movement => movement.Id).Except(before.Movements.Select(movement => movement.Id), StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_trade_that_is_corrected_changes_the_stamp_and_so_does_one_that_is_deleted()
    {
        await imports.RunAsync("cash-flows", CashFlows + "stamp-3,income-fund,2025-12-30,DEPOSIT,1000,USD\n");
        await using var db = Open("northwind");
        var first = await StampAsync(db);
        var trade = await db.Trades.AsTracking().FirstAsync(row => row.PortfolioId == "income-fund", TestContext.Current.CancellationToken);
        db.Entry(trade).Property(row => row.Status).IsModified = true;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var corrected = await StampAsync(db);
        db.Remove(await db.CashMovements.AsTracking().FirstAsync(row => row.Id == "stamp-3", TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, new HashSet<long> { first, corrected, await StampAsync(db) }.Count);
    }

    [Fact]
    public async Task Trades_and_cash_are_not_saved_past_the_stamp()
    {
        await using var db = Open("northwind");
        db.CashMovements.Add(new CashMovement
        {
            TenantId = db.TenantId,
            Id = "stamp-4",
            PortfolioId = "income-fund",
            Date = Day,
            Kind = CashMovementKind.Deposit,
            Amount = 1,
            Currency = "USD",
        });

        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    private static async Task<long> StampAsync(PortfolioContext db)
        => (await db.BookStamps.AsNoTracking().SingleAsync(row => row.PortfolioId == "income-fund", TestContext.Current.CancellationToken)).Value;

    private PortfolioContext Open(string tenant) => imports.Server.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(TenantIds.FromSlug(tenant));

    private async Task<PortfolioBook> ReadAsync(string portfolioId, DateOnly to, string tenant = "northwind")
    {
        await using var db = Open(tenant);
        return (await new PortfolioBooks(db, imports.Server.Services.GetRequiredService<MarketCopy>()).ReadAsync([portfolioId], to, TestContext.Current.CancellationToken))[portfolioId];
    }
}
