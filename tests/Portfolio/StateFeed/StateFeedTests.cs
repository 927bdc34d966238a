using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.StateFeed;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Peers;
using Subgraphs.Tenancy.Tenants;
using Tests.Kit.Sql;

namespace Subgraphs.Portfolio.Tests.StateFeed;

/// <summary>What compliance follows: portfolios at the close of each weekday.</summary>
public sealed class StateFeedTests(PortfolioServer server)
{
    private static readonly DateOnly To = new(2025, 12, 31);
    private static readonly DateOnly From = new(2024, 1, 1);

    [Fact]
    public async Task States_follow_from_one_another_by_trades_and_splits_and_are_worth_what_the_graph_says()
    {
        await using var db = Open("northwind");
        var portfolio = (await ReadAllAsync(db, StateFeedReader.MaxStates)).Single(item => item.PortfolioId == "core-equity");

        Assert.Equal(Weekdays(), portfolio.States.Select(state => state.Date));
        var trades = 0m;
        var splits = 0;
        for (var i = 1; i < portfolio.States.Count; i++)
        {
            var before = portfolio.States[i - 1].Lines.ToDictionary(line => line.Isin, line => line.Quantity, StringComparer.Ordinal);
            foreach (var line in portfolio.States[i].Lines)
            {
                Assert.Equal((before.GetValueOrDefault(line.Isin) * line.SplitRatio) + line.Traded, line.Quantity);
                Assert.True(line.Bought >= Math.Max(line.Traded, 0));
                trades += line.Bought;
                splits += line.SplitRatio == 1 ? 0 : 1;
            }
        }

        Assert.True(trades > 0);
        Assert.Equal(1, splits);
        var answer = await server.DataAsync(
            "northwind", """{ portfolio(id: "core-equity") { netAssetValue(on: "2024-07-15") { amount } holdings { isin quantity votingFraction marketValueBase { amount } } } }""");
        var graph = answer.GetProperty("portfolio");
        Assert.Equal(
            graph.GetProperty("netAssetValue").GetProperty("amount").GetString(),
            portfolio.States.Single(state => state.Date == new DateOnly(2024, 7, 15)).NetAssets!.Value.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture));
        var last = portfolio.States[^1].Lines.ToDictionary(line => line.Isin, StringComparer.Ordinal);
        foreach (var holding in graph.GetProperty("holdings").EnumerateArray())
        {
            var line = last[holding.GetProperty("isin").GetString()!];
            Assert.Equal(Number(holding.GetProperty("quantity")), line.Quantity);
            Assert.Equal(Number(holding.GetProperty("marketValueBase").GetProperty("amount")), line.Value);
            Assert.Equal(holding.GetProperty("votingFraction") is { ValueKind: JsonValueKind.String } votes ? Number(votes) : null, line.VotingFraction);
        }
    }

    [Fact]
    public async Task Pages_of_any_size_make_the_same_states()
    {
        await using var db = Open("hanbit");

        var few = await ReadAllAsync(db, 130);
        var many = await ReadAllAsync(db, 47);

        Assert.Equal(JsonSerializer.Serialize(few), JsonSerializer.Serialize(many));
        Assert.Equal(["core-equity", "kr-balanced", "kr-growth"], few.Select(portfolio => portfolio.PortfolioId));
    }

    [Fact]
    public async Task Pages_that_end_with_a_portfolio_make_the_same_states()
    {
        await using var db = Open("aldgate");
        var whole = await Reader(db).ReadAsync(new StateFeedRequest(From, [], 20), To, TestContext.Current.CancellationToken);
        List<StateFeedPortfolio> portfolios = [];
        string? after = null;
        do
        {
            var page = await new StateFeedReader(db, server.Services.GetRequiredService<MarketCopy>(), new ToldRevisions()) { PageLines = 1 }
                .ReadAsync(new StateFeedRequest(From, [], 20, after), To, TestContext.Current.CancellationToken);
            portfolios.Add(Assert.Single(page.Portfolios));
            after = page.Next;
        }
        while (after is not null);

        Assert.Null(whole.Next);
        Assert.Equal(JsonSerializer.Serialize(whole.Portfolios), JsonSerializer.Serialize(portfolios));
    }

    [Fact]
    public async Task A_follower_that_is_up_to_date_is_told_so_without_a_book_being_read()
    {
        await using var db = Open("hanbit");
        var marks = (await ReadAllAsync(db, StateFeedReader.MaxStates)).Select(portfolio => new StateFeedMark(portfolio.PortfolioId, To, portfolio.Revision)).ToList();
        var reader = Reader(db);
        var first = await reader.ReadAsync(new StateFeedRequest(From, marks, 10), To, TestContext.Current.CancellationToken);

        using var commands = CommandRecorder.OfFlow();
        var again = await reader.ReadAsync(new StateFeedRequest(From, marks, 10), To, TestContext.Current.CancellationToken);

        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(again));
        Assert.Equal(3, commands.Texts.Count);

        // A mark that is not the one that was found to be true is looked at.
        var other = await reader.ReadAsync(new StateFeedRequest(From, [marks[0] with { Revision = "other" }, .. marks[1..]], 10), To, TestContext.Current.CancellationToken);
        Assert.Equal([true, false, false], other.Portfolios.Select(portfolio => portfolio.IsRestated));
    }

    /// <summary>The same texts are what compliance reads.</summary>
    [Fact]
    public void A_line_is_told_as_an_array()
    {
        var options = new JsonSerializerOptions { Converters = { new StateFeedLineJson() } };
        var line = new StateFeedLine
        {
            Isin = "XX0000000001",
            Quantity = 5,
            Traded = 0,
            Bought = 0,
            SplitRatio = 1,
            VotingFraction = 0.001m,
            Currency = "USD",
            Value = 50.50m,
            UnitValue = 10.1m,
        };

        Assert.Equal("""["XX0000000001",5,50.50,10.1,null,"USD",null,0.001]""", JsonSerializer.Serialize(line, options));
        Assert.Equal(
            """["XX0000000001",0,0,10.1,10.1,"USD","SIMU00FICTION0100736",null,-5,2,1.5]""",
            JsonSerializer.Serialize(
                line with { Quantity = 0, Value = 0, Price = 10.1m, IssuerLei = "SIMU00FICTION0100736", VotingFraction = null, Traded = -5, Bought = 2, SplitRatio = 1.5m }, options));
    }

    [Fact]
    public async Task What_is_complete_and_unchanged_has_nothing_more_and_what_was_entered_late_begins_anew()
    {
        await using var db = Open("aldgate");
        var complete = await ReadAllAsync(db, StateFeedReader.MaxStates);
        var marks = complete.Select(portfolio => new StateFeedMark(portfolio.PortfolioId, To, portfolio.Revision)).ToList();
        var reader = Reader(db);

        var again = await reader.ReadAsync(new StateFeedRequest(From, marks, 10), To, TestContext.Current.CancellationToken);
        Assert.All(again.Portfolios, portfolio => Assert.True(portfolio is { IsComplete: true, IsRestated: false, States: [] }));

        // A mark of another history is what a late trade leaves behind.
        var changed = await reader.ReadAsync(new StateFeedRequest(From, [marks[0], marks[1] with { Revision = "other" }], 10), To, TestContext.Current.CancellationToken);
        Assert.False(changed.Portfolios[0].IsRestated);
        Assert.True(changed.Portfolios[1].IsRestated);
        Assert.Equal(From, changed.Portfolios[1].States[0].Date);
    }

    [Fact]
    public async Task A_revision_changes_with_what_happened_up_to_its_date_and_with_nothing_behind_it()
    {
        await using var db = Open("northwind");
        var market = server.Services.GetRequiredService<MarketCopy>();
        var book = (await new PortfolioBooks(db, market).ReadAsync(["core-equity"], To, TestContext.Current.CancellationToken))["core-equity"];
        var last = book.Trades.MaxBy(trade => trade.TradeDate)!;
        var without = book with { Trades = [.. book.Trades.Where(trade => trade != last)] };

        Assert.Equal(BookRevision.Of(book, last.TradeDate.AddDays(-1)), BookRevision.Of(without, last.TradeDate.AddDays(-1)));
        Assert.NotEqual(BookRevision.Of(book, last.TradeDate), BookRevision.Of(without, last.TradeDate));
        Assert.NotEqual(BookRevision.Of(book, To), BookRevision.Of(book with { Movements = [.. book.Movements.Skip(1)] }, To));
    }

    [Fact]
    public async Task The_endpoint_answers_the_signed_tenant_only()
    {
        var key = RandomNumberGenerator.GetBytes(PeerKey.MinBytes);
        await using var follower = new PortfolioServer { Settings = new Dictionary<string, string?> { ["StateFeed:Key"] = Convert.ToBase64String(key) } };
        await follower.InitializeAsync();
        var signer = new PeerSigner(key, StateFeedEndpoint.Path, TimeProvider.System);
        var body = JsonSerializer.SerializeToUtf8Bytes(new { from = "2025-12-29", marks = Array.Empty<object>(), limit = 2 });

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(follower, body, null)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(follower, body, new PeerSigner(new byte[32], StateFeedEndpoint.Path, TimeProvider.System).Sign(Caller("aldgate"), body))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(follower, body, signer.Sign(Caller("aldgate") with { TenantId = null }, body))).Status);
        var (status, text) = await SendAsync(follower, body, signer.Sign(Caller("aldgate"), body));

        Assert.Equal(HttpStatusCode.OK, status);
        var portfolios = JsonDocument.Parse(text).RootElement.GetProperty("portfolios").EnumerateArray().ToList();
        Assert.Equal(["core-equity", "diversified", "stewardship", "trading-book"], portfolios.Select(portfolio => portfolio.GetProperty("portfolioId").GetString()));
        Assert.Equal("FUND_UCITS", portfolios[0].GetProperty("kind").GetString());
        Assert.All(portfolios, portfolio => Assert.Equal("False 2", $"{portfolio.GetProperty("isComplete").GetBoolean()} {portfolio.GetProperty("states").GetArrayLength()}"));
        Assert.DoesNotContain("depositary", text, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(PortfolioServer follower, byte[] body, string? signature)
    {
        using var client = new HttpClient { BaseAddress = new Uri(follower.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, StateFeedEndpoint.Path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null)
        {
            request.Headers.Add(PeerSigner.HeaderName, signature);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static CallerContext Caller(string tenant) => new() { TenantId = TenantIds.FromSlug(tenant) };

    private static IEnumerable<DateOnly> Weekdays()
        => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays).Where(date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private PortfolioContext Open(string tenant) => server.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(TenantIds.FromSlug(tenant));

    private StateFeedReader Reader(PortfolioContext db) => new(db, server.Services.GetRequiredService<MarketCopy>(), new ToldRevisions());

    /// <summary>All states of all portfolios, page by page.</summary>
    private async Task<List<StateFeedPortfolio>> ReadAllAsync(PortfolioContext db, int limit)
    {
        Dictionary<string, StateFeedPortfolio> all = new(StringComparer.Ordinal);
        while (all.Count == 0 || all.Values.Any(portfolio => !portfolio.IsComplete))
        {
            var marks = all.Values.Select(portfolio => new StateFeedMark(portfolio.PortfolioId, portfolio.States[^1].Date, portfolio.Revision)).ToList();
            foreach (var page in (await Reader(db).ReadAsync(new StateFeedRequest(From, marks, limit), To, TestContext.Current.CancellationToken)).Portfolios)
            {
                Assert.True(page.States.Count <= limit);
                Assert.False(page.IsRestated);
                all[page.PortfolioId] = all.TryGetValue(page.PortfolioId, out var known) ? page with { States = [.. known.States, .. page.States] } : page;
            }
        }

        return [.. all.Values];
    }

    private static decimal Number(JsonElement value) => decimal.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
