using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Trades;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>How portfolio's log becomes the copy: nothing lost, nothing twice, whatever happens on the way.</summary>
[Collection(TradeCollection.Name)]
public sealed class TradeIntakeTests
{
    private readonly ComplianceSubgraph _subgraph;
    private readonly TradeCopy _copy;

    public TradeIntakeTests(TradeTenants tenants)
    {
        _subgraph = tenants.Subgraph;
        _copy = new TradeCopy(_subgraph, tenants.Next());
    }

    private string Isin => _subgraph.Isins["NGSC"];

    [Fact]
    public async Task Batches_are_taken_one_behind_the_other_and_the_last_one_says_so()
    {
        for (var i = 1; i <= 7; i++)
        {
            _copy.Feed.Store(Deals.Of($"t{i}", Isin));
        }

        Assert.Equal(new TradeIntakeResult(3, 7, true), await _copy.TakeAsync(3));
        Assert.Equal(new TradeIntakeResult(6, 7, true), await _copy.TakeAsync(3));
        Assert.Equal(new TradeIntakeResult(7, 7, false), await _copy.TakeAsync(3));
        Assert.Equal(new TradeIntakeResult(7, 7, false), await _copy.TakeAsync(3));
        Assert.Equal(7, await CountAsync());
    }

    [Fact]
    public async Task What_was_told_before_is_the_same_trade_and_what_was_found_in_it_stays_as_it_was()
    {
        _copy.Feed.Store(Deals.Of("t", Isin) with { Status = TradeStatus.Filled });
        await _copy.TakeAllAsync();
        var before = await ObservationsAsync("t");

        _copy.Feed.Store(Deals.Of("t", Isin) with { Status = TradeStatus.Settled });
        await _copy.TakeAllAsync();

        Assert.Equal(1, await CountAsync());
        Assert.Equal(before, await ObservationsAsync("t"));
        await using var db = _copy.Open();
        Assert.Equal(TradeStatus.Settled, (await db.Trades.SingleAsync(TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task A_cancelled_trade_takes_what_was_found_in_it_along()
    {
        _copy.Feed.Store(Deals.Of("t", Isin));
        await _copy.TakeAllAsync();
        Assert.NotEmpty(await ObservationsAsync("t"));

        _copy.Feed.Store(Deals.Of("t", Isin) with { Status = TradeStatus.Cancelled });
        await _copy.TakeAllAsync();

        Assert.Empty(await ObservationsAsync("t"));
    }

    [Fact]
    public async Task A_log_that_lost_a_line_is_not_followed_beyond_it()
    {
        foreach (var id in new[] { "a", "b", "c" })
        {
            _copy.Feed.Store(Deals.Of(id, Isin));
        }

        _copy.Feed.Lost = 2;

        await Assert.ThrowsAsync<TradeFeedException>(() => _copy.TakeAsync());
        Assert.Equal(0, await CountAsync());

        _copy.Feed.Lost = null;
        await _copy.TakeAllAsync();
        Assert.Equal(3, await CountAsync());
    }

    [Fact]
    public async Task While_portfolio_is_down_nothing_moves_and_then_it_goes_on_where_it_ended()
    {
        _copy.Feed.Store(Deals.Of("a", Isin));
        await _copy.TakeAllAsync();
        _copy.Feed.Store(Deals.Of("b", Isin));
        _copy.Feed.Problem = "no answer";

        await Assert.ThrowsAsync<TradeFeedException>(() => _copy.TakeAsync());

        _copy.Feed.Problem = null;
        Assert.Equal(new TradeIntakeResult(2, 2, false), await _copy.TakeAsync());
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_log_that_begins_anew_is_followed_from_its_beginning_without_doubling_a_trade()
    {
        _copy.Feed.Store(Deals.Of("a", Isin));
        _copy.Feed.Store(Deals.Of("a", Isin));
        _copy.Feed.Store(Deals.Of("b", Isin));
        await _copy.TakeAllAsync();
        _copy.Feed.Restart("second");
        _copy.Feed.Store(Deals.Of("c", Isin));

        Assert.Equal(new TradeIntakeResult(0, 3, true), await _copy.TakeAsync());
        await _copy.TakeAllAsync();

        Assert.Equal(3, await CountAsync());
    }

    [Fact]
    public async Task Of_two_programs_that_take_one_batch_one_fails_and_nothing_is_taken_twice()
    {
        _copy.Feed.Store(Deals.Of("a", Isin));
        await _copy.TakeAllAsync();
        await using var slow = _copy.Open();
        var stale = await slow.FeedPositions.SingleAsync(TestContext.Current.CancellationToken);
        _copy.Feed.Store(Deals.Of("b", Isin));
        await _copy.TakeAllAsync();

        stale.Sequence = 2;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Who_a_client_is_is_asked_once_and_stored_sealed()
    {
        _copy.Feed.Store(Deals.Of("a", Isin) with { PortfolioId = "client-book" });
        await _copy.TakeAllAsync();
        _copy.Feed.Store(Deals.Of("b", Isin) with { PortfolioId = "other-client-book" });
        await _copy.TakeAllAsync();

        Assert.Equal(["cl-1"], _copy.Feed.Asked);
        await using var db = _copy.Open();
        var client = await db.TradedClients.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(PartyCodeKind.Concat, client.CodeKind);
        Assert.True(client.IdentificationCode!.IsSealed);
        Assert.Equal("GB19700101ALEXASMITH", await db.OpenAsync(client, nameof(client.IdentificationCode), TestContext.Current.CancellationToken));
    }

    private async Task<int> CountAsync()
    {
        await using var db = _copy.Open();
        return await db.Trades.CountAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string[]> ObservationsAsync(string trade)
    {
        await using var db = _copy.Open();
        return await db.TradeObservations.Where(row => row.TradeId == trade).OrderBy(row => row.Id).Select(row => row.Id + " " + row.Value).ToArrayAsync(TestContext.Current.CancellationToken);
    }
}
