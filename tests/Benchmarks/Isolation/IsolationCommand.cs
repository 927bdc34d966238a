using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Benchmarks.Domain;

namespace Benchmarks.Isolation;

/// <summary>
/// <c>isolation [--rounds N] [--seconds N] [--pace N] [--factor N] [--storm N] [--ids N] [--write]</c>: what one tenant's load does to the others'
/// answers, and whether the time of an answer tells what another tenant has; through the gateway and its four subgraphs on SQLite over the sample
/// market. Fails where the others' p99 is more than 1.5 times its quiet value, or foreign ids can be told from unknown ones.
/// </summary>
internal static class IsolationCommand
{
    private const string Loud = "northwind";

    private static readonly string[] Quiet = ["hanbit", "aldgate"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Bodies of a tenant: more than there are requests at once, so that none is answered by another's execution. Portfolios have fewer positions
    /// than the least that is asked for.
    /// </summary>
    private const int Bodies = 200;
    private const int FewestPositions = 100;

    /// <summary>An overview of a portfolio: of three subgraphs, over several databases.</summary>
    private const string Overview = """
        query ($id: ID!, $first: Int! = 100) {
          portfolio(id: $id) {
            name
            netAssetValue { amount currency }
            complianceStatus { overall }
            positions(first: $first) { nodes { isin quantity weight instrument { name lastClose { date price { amount currency } } } } }
          }
        }
        """;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var options = IsolationOptions.Read(arguments);
        var program = arguments.Text("program", Repository.Combine("gateway", "AppHost", "bin", "Release", "net10.0", "Gateway.AppHost.dll"));
        var started = Stopwatch.GetTimestamp();
        await using var host = await DomainHost.StartAsync(program);
        var ids = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var tenant in (string[])[Loud, .. Quiet])
        {
            ids.Add(tenant, await ReadIdsAsync(host, tenant));
        }

        var measure = new NeighbourMeasure(host, LoadOf(Loud), [.. Quiet.Select(LoadOf)], options);
        var report = new StringBuilder();
        await host.CatchUpAsync(Console.WriteLine);
        var warm = await measure.WarmUpAsync();
        Console.WriteLine(warm);
        var isSettled = await host.SettleAsync(Patience);
        var capacity = await measure.MeasureCapacityAsync();
        var asked = options.Pace * (options.Factor + Quiet.Length);
        var isWithin = await measure.MeasureAsync(report);
        if (options.Storm > 0)
        {
            await measure.MeasureStormAsync(report);
        }

        if (options.Ids > 0)
        {
            isWithin &= await ForeignIdMeasure.MeasureAsync(host, Loud, Overview, ids[Quiet[1]].First(id => !ids[Loud].Contains(id)), options.Ids, report.AppendLine());
        }

        var header = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            - each tenant asks {options.Pace} times a second at its usual load, at times of its own; {Loud} {options.Factor} times that in the loaded halves; {string.Join(" and ", Quiet)} are measured, milliseconds on the wall
            - a request is an overview of a portfolio over three subgraphs; {options.Rounds} rounds of {options.Seconds} s quiet and {options.Seconds} s loaded, which of them first in turns; sample market, SQLite, five programs and the one that asks on one machine
            - {warm}; what the start leaves to be done was done{(isSettled ? "" : " **in part only**")}
            - asked as much as it takes, the machine answers {capacity:N0} a second; the loaded halves ask for {asked}, {asked / capacity:P0} of it
            - took {Stopwatch.GetElapsedTime(started).TotalMinutes:N0} minutes


            """);
        Console.Write(header + report);
        if (arguments.Has("write"))
        {
            var date = Machine.Date();
            var path = Repository.Combine("tests", "Benchmarks", "results", $"isolation-{date}.md");
            await File.WriteAllTextAsync(path, $"# What a neighbour does, {date}\n\n{Machine.Describe()}- command: `dotnet run -c Release --project tests/Benchmarks -- isolation {arguments}`\n{header}{report}");
            Console.WriteLine($"written to {path}");
        }

        return isWithin ? 0 : 1;

        TenantLoad LoadOf(string tenant) => new(host, tenant, [.. Enumerable.Range(0, Bodies).Select(number => DomainHost.BodyOf(Overview, new JsonObject { ["id"] = ids[tenant][number % ids[tenant].Length], ["first"] = FewestPositions + number }))]);
    }

    private static async Task<string[]> ReadIdsAsync(DomainHost host, string tenant)
        => [.. (await host.AskAsync("{ portfolios(first: 20) { nodes { id } } }", null, tenant)).GetProperty("portfolios").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];
}
