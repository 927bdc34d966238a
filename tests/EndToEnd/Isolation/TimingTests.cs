using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Tests.EndToEnd.Isolation;

/// <summary>
/// Measurements, and no tests of every day: they run where GATEWAY_ISOLATION_ROUNDS says how often, on a machine that does nothing else. That a
/// foreign id does the same work as an unknown one, and that nobody waits behind another tenant's calls, is tested without a clock in
/// tests/Portfolio and tests/Host.
/// </summary>
public sealed class TimingTests(SampleMarketHost market)
{
    private const string Variable = "GATEWAY_ISOLATION_ROUNDS";
    private const string Query = "query($id: ID!) { portfolio(id: $id) { name netAssetValue { amount } positions(first: 5) { nodes { isin } } } }";

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var rounds) ? rounds : 0;

    /// <summary>
    /// The two are asked in random order. Were one class slower than the other, its times would rank higher: by Mann and Whitney's test, |z| above 4
    /// comes by chance once in 15,000 runs.
    /// </summary>
    [Fact]
    public async Task A_foreign_id_takes_as_long_as_an_unknown_one()
    {
        Assert.SkipWhen(Rounds == 0, $"{Variable} is not set.");
        var host = market.Host;
        var own = await TenantInventory.ReadAsync(host, "northwind");
        var foreign = (await TenantInventory.ReadAsync(host, "aldgate")).PortfolioIds.First(id => !own.PortfolioIds.Contains(id));
        var unknown = string.Create(foreign.Length, foreign, static (text, id) =>
        {
            id.CopyTo(text);
            text[0] = text[0] == 'z' ? 'y' : 'z';
        });
        var token = host.Token("northwind", "enterprise");
        var random = new Random(20260302);
        for (var i = 0; i < 200; i++)
        {
            await TimeAsync(host, token, i % 2 == 0 ? foreign : unknown);
        }

        var times = new List<(double Milliseconds, bool IsForeign)>();
        for (var i = 0; i < Rounds; i++)
        {
            var isFirstForeign = random.Next(2) == 0;
            times.Add((await TimeAsync(host, token, isFirstForeign ? foreign : unknown), isFirstForeign));
            times.Add((await TimeAsync(host, token, isFirstForeign ? unknown : foreign), !isFirstForeign));
        }

        var z = MannWhitney([.. times.OrderBy(time => time.Milliseconds).Select(time => time.IsForeign)]);
        var report = string.Create(
            CultureInfo.InvariantCulture,
            $"{Rounds} of each; median of a foreign id {Median(times, true):N3} ms, of an unknown one {Median(times, false):N3} ms; z = {z:N2}");
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(Math.Abs(z) < 4, report);
    }

    /// <summary>The quiet tenant asks at its pace alone, then beside one that asks at ten times that pace.</summary>
    [Fact]
    public async Task A_tenant_at_ten_times_its_load_leaves_the_others_p99_within_one_and_a_half_times_its_quiet_value()
    {
        Assert.SkipWhen(Rounds == 0, $"{Variable} is not set.");
        var host = market.Host;
        var (quiet, loud) = (host.Token("hanbit", "enterprise"), host.Token("northwind", "enterprise"));
        await PaceAsync(host, quiet, "kr-growth", 100, PaceMilliseconds);
        await PaceAsync(host, loud, "core-equity", 100, PaceMilliseconds);

        var alone = await PaceAsync(host, quiet, "kr-growth", Rounds, PaceMilliseconds);
        var beside = PaceAsync(host, quiet, "kr-growth", Rounds, PaceMilliseconds);
        var load = PaceAsync(host, loud, "core-equity", Rounds * 10, PaceMilliseconds / 10);
        var loaded = await beside;
        await load;

        var report = string.Create(CultureInfo.InvariantCulture, $"{Rounds} requests, one every {PaceMilliseconds} ms: p99 alone {P99(alone):N2} ms, beside ten times the load {P99(loaded):N2} ms");
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(P99(loaded) <= 1.5 * P99(alone), report);
    }

    private const int PaceMilliseconds = 100;

    /// <summary>Times of requests that begin at a pace, whether or not the last one has ended.</summary>
    private static async Task<double[]> PaceAsync(AppHostProcess host, string token, string id, int count, int paceMilliseconds)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(paceMilliseconds));
        var requests = new List<Task<double>>();
        while (requests.Count < count && await pace.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            requests.Add(TimeAsync(host, token, id));
        }

        return await Task.WhenAll(requests);
    }

    private static async Task<double> TimeAsync(AppHostProcess host, string token, string id)
    {
        var started = Stopwatch.GetTimestamp();
        _ = await host.QueryAsync(token, Query, new JsonObject { ["id"] = id });
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double P99(double[] times) => times.Order().ElementAt((int)Math.Ceiling(times.Length * 0.99) - 1);

    private static double Median(List<(double Milliseconds, bool IsForeign)> times, bool isForeign)
        => times.Where(time => time.IsForeign == isForeign).Select(time => time.Milliseconds).Order().ElementAt(times.Count / 4);

    /// <summary>The normal approximation of the rank-sum statistic; times have no ties worth counting.</summary>
    private static double MannWhitney(bool[] ordered)
    {
        double n = ordered.Count(isForeign => isForeign), m = ordered.Length - n;
        var ranks = ordered.Select((isForeign, index) => isForeign ? index + 1d : 0).Sum();
        var u = ranks - (n * (n + 1) / 2);
        return (u - (n * m / 2)) / Math.Sqrt(n * m * (n + m + 1) / 12);
    }
}
