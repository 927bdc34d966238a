using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Portfolio.Data;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;
using Tests.Kit;

namespace Subgraphs.Portfolio.Tests.Vectors;

/// <summary>
/// The subgraph over a market and portfolios in which the published vectors happen: the S&amp;P 500's own levels as the closes of an instrument,
/// and made-up instruments whose returns are those of a vector. None where the vectors are not there.
/// </summary>
public sealed class VectorFixture : IAsyncLifetime
{
    public const string Tenant = "northwind";

    private static readonly Guid TenantId = TenantIds.FromSlug(Tenant);

    private PortfolioServer? _server;

    internal PortfolioServer Server
    {
        get
        {
            SharedData.Require("domain", "vectors.json");
            return _server!;
        }
    }

    /// <summary>What a year without risk brings, so that a day brings what SHARPE-1 says that a period does.</summary>
    private static string RiskFree
        => (Math.Pow(1 + (double)VectorFile.Number(VectorFile.Read("SHARPE-1").GetProperty("in").GetProperty("rf")), 252) - 1).ToString("R", CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        if (!SharedData.IsAvailable)
        {
            return;
        }

        var market = new ScriptedMarket { LastSession = new DateOnly(2020, 12, 31) };
        ScriptedPortfolio[] portfolios =
        [
            Index(market), Xirr(market), TwoShares(market), Dietz(market), Quiet(market), .. Hull(market), Small(market), .. Monthly(market),
        ];
        _server = new PortfolioServer
        {
            Market = market,
            Settings = new Dictionary<string, string?> { ["Performance:RiskFreeRates:USD"] = RiskFree },
        };
        await _server.InitializeAsync();
        await using var db = _server.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(TenantId);
        foreach (var portfolio in portfolios)
        {
            portfolio.Store(db);
        }

        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A thousand shares of an instrument that closes where the S&amp;P 500 does, held since the first of them.</summary>
    private static ScriptedPortfolio Index(ScriptedMarket market)
    {
        (DateOnly Date, decimal Level)[] levels =
        [
            .. File.ReadLines(SharedData.Require("data", "skfolio", "sp500_index.csv")).Skip(1).Select(line => line.Split(','))
                .Select(cells => (DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), decimal.Parse(cells[1], CultureInfo.InvariantCulture))),
        ];
        var isin = market.Add("INDEX", levels);
        market.AddLevels("SPX", levels);
        return new ScriptedPortfolio(TenantId, "index", levels[0].Date).Invest(levels[0].Date, isin, 1_000m, levels[0].Level);
    }

    /// <summary>XIRR-1: ten thousand shares at one dollar, sold in parts at prices that pay each of its flows; the rest is worth the last.</summary>
    private static ScriptedPortfolio Xirr(ScriptedMarket market)
    {
        DateOnly[] dates = [new(2008, 1, 1), new(2008, 3, 1), new(2008, 10, 30), new(2009, 2, 15), new(2009, 4, 1)];
        decimal[] closes = [1m, 1.1m, 1.25m, 1.3m, 1.71875m];
        decimal[] sold = [2_500m, 3_400m, 2_500m];
        var isin = market.Add("XIRR", dates.Zip(closes));
        var portfolio = new ScriptedPortfolio(TenantId, "xirr", dates[0]).Invest(dates[0], isin, 10_000m, closes[0]);
        for (var i = 0; i < sold.Length; i++)
        {
            portfolio.Trade(dates[i + 1], isin, -sold[i], closes[i + 1]).Flow(dates[i + 1], -sold[i] * closes[i + 1]);
        }

        return portfolio;
    }

    /// <summary>TWR-1 and MWR-1: a share for 100; a year later 2 of dividend and a second share for 120; a year later 130 and 2 each.</summary>
    private static ScriptedPortfolio TwoShares(ScriptedMarket market)
    {
        DateOnly first = new(2009, 1, 1), beforeSecond = new(2009, 12, 31), second = new(2010, 1, 1), end = new(2011, 1, 1);
        var isin = market.Add("TWO", [(first, 100m), (beforeSecond, 120m), (end, 130m)]);
        market.Pay(isin, beforeSecond, 2m);
        market.Pay(isin, end, 2m);
        return new ScriptedPortfolio(TenantId, "two-shares", first).Invest(first, isin, 1m, 100m).Flow(second, 118m).Trade(second, isin, 1m, 120m);
    }

    /// <summary>DIETZ-1: worth 1,000, thirty days later 1,250, with 200 paid in on the tenth; between them no rate of the holding's currency is held.</summary>
    private static ScriptedPortfolio Dietz(ScriptedMarket market)
    {
        DateOnly start = new(2019, 1, 2), end = new(2019, 2, 1);
        var isin = market.Add("DIETZ", [(start, 1_000m), (end, 1_050m)], "KRW");
        foreach (var date in (DateOnly[])[start, end])
        {
            market.Fix(date, "USD", 1m);
            market.Fix(date, "KRW", 1_000m);
        }

        return new ScriptedPortfolio(TenantId, "dietz", start).Flow(start, 1_000m).Exchange(start, 1_000m, 1_000_000m, "KRW")
            .Trade(start, isin, 1_000m, 1_000m, "KRW").Flow(start.AddDays(10), 200m);
    }

    /// <summary>VAR-HIST-1: its ten returns behind ninety quiet days, so that a confidence of 0.99 asks for the rank that 0.9 has among ten.</summary>
    private static ScriptedPortfolio Quiet(ScriptedMarket market)
    {
        double[] vector = [.. VectorFile.Read("VAR-HIST-1").GetProperty("in").GetProperty("returns").EnumerateArray().Select(value => (double)VectorFile.Number(value))];
        var closes = Path([.. Enumerable.Range(0, 90).Select(day => day % 2 == 0 ? 0.001 : -0.001), .. vector], 1_000m);
        var isin = market.Add("QUIET", closes);
        return new ScriptedPortfolio(TenantId, "quiet", closes[0].Date).Invest(closes[0].Date, isin, 1_000m, closes[0].Close);
    }

    /// <summary>VAR-PARAM-HULL-2: ten and five millions, 2 % and 1 % a day, correlated by 0.3; alone, the first is VAR-PARAM-HULL-1.</summary>
    private static IEnumerable<ScriptedPortfolio> Hull(ScriptedMarket market)
    {
        const int Days = 100;
        var rho = (double)VectorFile.Number(VectorFile.Read("VAR-PARAM-HULL-2").GetProperty("in").GetProperty("rho"));

        // Two patterns of mean zero that have nothing to do with each other; a sample deviation of one each.
        var unit = Math.Sqrt((Days - 1.0) / Days);
        double[] one = [.. Enumerable.Range(0, Days).Select(day => day % 2 == 0 ? unit : -unit)];
        double[] other = [.. Enumerable.Range(0, Days).Select(day => day % 4 < 2 ? unit : -unit)];
        var first = Path([.. one.Select(value => 0.02 * value)], 1_000m);
        var second = Path([.. one.Zip(other, (a, b) => 0.01 * ((rho * a) + (Math.Sqrt(1 - (rho * rho)) * b)))], 1_000m);
        var isin = market.Add("HULL1", first);
        return
        [
            new ScriptedPortfolio(TenantId, "hull-alone", first[0].Date).Invest(first[0].Date, isin, 10_000m, first[0].Close),
            new ScriptedPortfolio(TenantId, "hull", first[0].Date)
                .Invest(first[0].Date, isin, 10_000m, first[0].Close)
                .Invest(second[0].Date, market.Add("HULL2", second), 5_000m, second[0].Close),
        ];
    }

    private static ScriptedPortfolio Small(ScriptedMarket market)
    {
        decimal[] values = [.. VectorFile.Read("MDD-SMALL").GetProperty("in").GetProperty("nav").EnumerateArray().Select(VectorFile.Number)];
        var closes = values.Select((value, day) => (new DateOnly(2019, 1, 2).AddDays(day), value)).ToArray();
        return new ScriptedPortfolio(TenantId, "small", closes[0].Item1).Invest(closes[0].Item1, market.Add("SMALL", closes), 10m, closes[0].value);
    }

    /// <summary>SHARPE-1, and TRACK-1 with its index: what a vector says of months happens on days.</summary>
    private static IEnumerable<ScriptedPortfolio> Monthly(ScriptedMarket market)
    {
        var sharpe = Forward(VectorFile.Read("SHARPE-1").GetProperty("in").GetProperty("returns").EnumerateArray().Select(VectorFile.Number));
        yield return new ScriptedPortfolio(TenantId, "sharpe", sharpe[0].Date).Invest(sharpe[0].Date, market.Add("SHARPE", sharpe), 1_000m, sharpe[0].Close);

        var track = VectorFile.Read("TRACK-1").GetProperty("in");
        var fund = Forward(track.GetProperty("fund").EnumerateArray().Select(VectorFile.Number));
        market.AddLevels("TRACKED", Forward(track.GetProperty("index").EnumerateArray().Select(VectorFile.Number)));
        yield return new ScriptedPortfolio(TenantId, "tracker", fund[0].Date, "TRACKED").Invest(fund[0].Date, market.Add("TRACKER", fund), 1_000m, fund[0].Close);
    }

    private static (DateOnly Date, decimal Close)[] Forward(IEnumerable<decimal> returns)
    {
        var date = new DateOnly(2019, 1, 2);
        var path = new List<(DateOnly Date, decimal Close)> { (date, 1_000m) };
        foreach (var value in returns)
        {
            path.Add((path[^1].Date.AddDays(1), path[^1].Close * (1 + value)));
        }

        return [.. path];
    }

    /// <summary>Closes on the days up to the last session with these returns between them, the last one being what is given.</summary>
    private static (DateOnly Date, decimal Close)[] Path(double[] returns, decimal last)
    {
        var path = new List<(DateOnly Date, decimal Close)> { (new DateOnly(2020, 12, 31), last) };
        foreach (var value in returns.Reverse())
        {
            path.Add((path[^1].Date.AddDays(-1), path[^1].Close / (1 + (decimal)value)));
        }

        path.Reverse();
        return [.. path.Select(point => (point.Date, decimal.Round(point.Close, 10)))];
    }
}
