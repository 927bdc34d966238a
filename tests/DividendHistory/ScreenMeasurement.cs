using System.Diagnostics;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>How long a screen takes; asserts nothing about time and runs only where it is asked for: <c>-explicit only -class …ScreenMeasurement</c>.</summary>
public sealed class ScreenMeasurement(ITestOutputHelper output)
{
    private const string Query = """
        query ($input: DividendScreenInput!) {
          dividendScreen(input: $input, first: 500) {
            universeSize matchCount
            rows { isin rank score consecutiveGrowthYears cagr5 trailingYield payoutRatio missingInputs instrument { isin } }
            excluded { reason count }
          }
        }
        """;

    [Fact(Explicit = true)]
    public async Task Of_five_hundred_members_with_thirty_years_each()
    {
        const int members = 500;
        const int repeats = 200;
        await using var subgraph = await DividendSubgraph.StartAsync(null, market: new WideMarket(members));
        var variables = new { input = new { universeIndexId = WideMarket.IndexId, minConsecutiveYears = 0 } };

        var cold = Stopwatch.StartNew();
        var answer = await subgraph.ExecuteAsync(Query, variables);
        cold.Stop();
        var commands = subgraph.Sql.Commands.Count;
        var otherDay = Stopwatch.StartNew();
        await subgraph.ExecuteAsync(Query, variables, new DateOnly(2019, 12, 27));
        otherDay.Stop();
        var times = new List<double>();
        for (var i = 0; i < repeats; i++)
        {
            var warm = Stopwatch.StartNew();
            await subgraph.ExecuteAsync(Query, variables);
            times.Add(warm.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Assert.Equal(members, answer.GetProperty("data").GetProperty("dividendScreen").GetProperty("matchCount").GetInt32());
        var (p50, p99) = (times[repeats / 2], times[repeats * 99 / 100]);
        output.WriteLine(FormattableString.Invariant(
            $"{members} members, all rows: first {cold.Elapsed.TotalMilliseconds:F0} ms in {commands} commands; another business date {otherDay.Elapsed.TotalMilliseconds:F0} ms; warm p50 {p50:F1} ms, p99 {p99:F1} ms, {subgraph.Sql.Commands.Count} commands"));
    }
}
