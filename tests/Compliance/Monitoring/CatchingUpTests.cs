using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Subgraphs.Compliance.Data.Monitoring;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Monitoring;
using Tests.Kit.Sql;

namespace Subgraphs.Compliance.Tests.Monitoring;

/// <summary>A tenant that is far behind is caught up with in pages, whatever they are cut into, and in few statements.</summary>
public sealed class CatchingUpTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2025, 7, 1);

    private readonly MonitoredSubgraph _subgraph = new();

    public ValueTask InitializeAsync() => _subgraph.InitializeAsync();

    public ValueTask DisposeAsync() => _subgraph.DisposeAsync();

    [Fact]
    public async Task Statements_do_not_grow_with_the_days_of_a_portfolio()
    {
        await using var other = new MonitoredSubgraph();
        await other.InitializeAsync();
        Write(_subgraph, "hanbit", "few", days: 3);
        Write(other, "hanbit", "many", days: 60);

        Assert.Equal(await CountAsync(_subgraph, "hanbit"), await CountAsync(other, "hanbit"));
        Assert.Equal(3, await StatesAsync(_subgraph, "hanbit", "few"));
        Assert.Equal(60, await StatesAsync(other, "hanbit", "many"));
    }

    [Fact]
    public async Task Pages_that_end_between_portfolios_or_within_one_leave_nothing_out()
    {
        // More days than a page takes of a portfolio.
        for (var number = 0; number < 5; number++)
        {
            Write("northwind", $"p{number}", days: 140, from: new DateOnly(2025, 5, 1));
        }

        _subgraph.Feed.PageOf = 2;
        await _subgraph.RunAsync("northwind");

        int[] states = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => StatesAsync("northwind", $"p{number}")));
        Assert.All(states, count => Assert.Equal(140, count));

        // Three pages for the first days, three for the rest.
        Assert.Equal(6, _subgraph.Feed.Requests);
    }

    [Fact]
    public async Task What_is_told_anew_takes_the_place_of_what_was_told()
    {
        var isin = _subgraph.Isins["NGSC"];
        Write("northwind", "other", days: 140, from: new DateOnly(2025, 5, 1));
        var restated = Write("northwind", "restated", days: 140, from: new DateOnly(2025, 5, 1));
        await _subgraph.RunAsync("northwind");

        var day = restated.States[1].Date;
        restated.Day(day, 1000, (isin, 77, 10, 0.001m));
        restated.States.Sort((left, right) => left.Date.CompareTo(right.Date));
        restated.Revision = "2";
        await _subgraph.RunAsync("northwind");

        Assert.Equal(140, await StatesAsync("northwind", "restated"));
        await using var db = _subgraph.Open("northwind");
        var state = await db.PortfolioStates.SingleAsync(row => row.PortfolioId == "restated" && row.Date == day, TestContext.Current.CancellationToken);
        Assert.Equal(77, Assert.Single(state.Lines).Quantity);
        Assert.False((await db.MonitoredPortfolios.SingleAsync(row => row.PortfolioId == "restated", TestContext.Current.CancellationToken)).IsRestated);
    }

    [Fact]
    public async Task Health_says_who_is_behind()
    {
        var check = ActivatorUtilities.CreateInstance<StateFeedHealthCheck>(_subgraph.Services);
        Write("aldgate", "p", days: 3);
        var before = await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        await _subgraph.RunAsync("aldgate");
        var after = await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);

        Assert.Equal(("3", "not yet"), ($"{before.Data["behind"]}", $"{before.Data["aldgate"]}"));
        Assert.Equal("2", $"{after.Data["behind"]}");
        Assert.StartsWith("2025-07-03, as of ", $"{after.Data["aldgate"]}", StringComparison.Ordinal);
    }

    /// <summary>The same text is what portfolio tells.</summary>
    [Theory]
    [InlineData("""["XX0000000001",5,50.50,10.1,null,"USD",null,0.001]""")]
    [InlineData("""["XX0000000001",0,0,10.1,10.1,"USD","SIMU00FICTION0100736",null,-5,2,1.5]""")]
    public void A_line_is_an_array_and_the_same_when_it_is_read_again(string text)
    {
        var options = new JsonSerializerOptions { Converters = { new StateLineJson() } };

        var line = JsonSerializer.Deserialize<StateLine>(text, options);

        Assert.Equal(text, JsonSerializer.Serialize(line, options));
    }

    [Fact]
    public void A_line_that_was_stored_with_names_is_still_read_and_a_broken_one_is_refused()
    {
        var options = new JsonSerializerOptions { Converters = { new StateLineJson() } };
        const string Named = """{"isin":"XX0000000001","quantity":5,"traded":1,"bought":2,"splitRatio":1,"currency":"USD","value":50,"unitValue":10}""";

        Assert.Equal("""["XX0000000001",5,50,10,null,"USD",null,null,1,2,1]""", JsonSerializer.Serialize(JsonSerializer.Deserialize<StateLine>(Named, options), options));
        foreach (var broken in new[] { "[]", "[null]", """["XX",1]""", """["XX",1,2,3,4,"USD",null,null,5]""", """["XX",1,2,3,4,"USD",null,null,5,6,7,8]""", "7" })
        {
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<StateLine>(broken, options));
        }
    }

    private FakeFeed.FakePortfolio Write(string tenant, string id, int days, DateOnly? from = null) => Write(_subgraph, tenant, id, days, from);

    private static FakeFeed.FakePortfolio Write(MonitoredSubgraph subgraph, string tenant, string id, int days, DateOnly? from = null)
    {
        var portfolio = subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant(tenant), id, PortfolioKind.Discretionary);
        for (var day = 0; day < days; day++)
        {
            portfolio.Day((from ?? First).AddDays(day), 1000, (subgraph.Isins["NGSC"], 5, 10, 0.001m));
        }

        return portfolio;
    }

    /// <summary>Statements of a tenant's first round.</summary>
    private static async Task<int> CountAsync(MonitoredSubgraph subgraph, string tenant)
    {
        using var commands = CommandRecorder.OfFlow();
        await subgraph.RunAsync(tenant);
        return commands.Texts.Count;
    }

    private Task<int> StatesAsync(string tenant, string portfolioId) => StatesAsync(_subgraph, tenant, portfolioId);

    private static async Task<int> StatesAsync(MonitoredSubgraph subgraph, string tenant, string portfolioId)
    {
        await using var db = subgraph.Open(tenant);
        return await db.PortfolioStates.CountAsync(row => row.PortfolioId == portfolioId, TestContext.Current.CancellationToken);
    }
}
