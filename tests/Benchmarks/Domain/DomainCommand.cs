using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Benchmarks.Inputs;

namespace Benchmarks.Domain;

/// <summary>
/// <c>domain [--instruments N] [--positions N] [--portfolios N] [--requests N] [--write]</c>: the operations of an analyst and a risk officer through the
/// gateway and its four subgraphs on SQLite, over a sample market of size: how long each takes and how many SQL statements it sends. Fails where
/// the median of one is above its bound.
/// </summary>
internal static class DomainCommand
{
    private const int WarmUp = 40;
    private const int Connections = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const string Screen = """
        query ($first: Int!, $least: Decimal) {
          dividendScreen(input: { universeIndexId: "SIM-WORLD", minConsecutiveYears: 3, minYield: $least }, first: $first) {
            asOf universeSize rows { isin rank score consecutiveGrowthYears cagr5 trailingYield payoutRatio } excluded { reason count }
          }
        }
        """;

    private const string Valuation = "query ($id: ID!) { portfolio(id: $id) { netAssetValue { amount currency } positions(first: 100) { nodes { isin quantity weight marketValueBase { amount } } } } }";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var instruments = arguments.Number("instruments", 500);
        var positions = arguments.Number("positions", 500);
        var portfolios = arguments.Number("portfolios", 1000);
        var requests = arguments.Number("requests", 60);
        var program = arguments.Text("program", Repository.Combine("gateway", "AppHost", "bin", "Release", "net10.0", "Gateway.AppHost.dll"));
        var started = Stopwatch.GetTimestamp();
        await using var host = await DomainHost.StartAsync(program, "--instruments", $"{instruments}", "--positions", $"{positions}", "--portfolios", $"{portfolios}");
        var ready = Stopwatch.GetElapsedTime(started);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ready after {ready.TotalSeconds:N0} s, the import included; waiting for the work behind the start"));
        await host.CatchUpAsync(left => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Stopwatch.GetElapsedTime(started).TotalSeconds,4:N0} s  {left}")));
        await host.SettleAsync(Patience);
        var settled = Stopwatch.GetElapsedTime(started);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all caught up after {settled.TotalSeconds:N0} s: limits evaluated, trades judged, portfolios checked"));

        var report = new StringBuilder("| operation | median ms | p95 | most | bound | SQL statements |\n|:--|--:|--:|--:|--:|--:|\n");
        await MeasureFirstScreenAsync(host, report);
        var isWithin = true;
        foreach (var operation in await OperationsAsync(host))
        {
            Console.WriteLine($"measuring {operation.Name}");
            isWithin &= await MeasureAsync(host, operation, requests, report);
        }

        Console.WriteLine("valuing many portfolios");
        await MeasureManyAsync(host, portfolios, report);
        Console.Write(report);
        if (arguments.Has("write"))
        {
            var date = Machine.Date();
            var path = Repository.Combine("tests", "Benchmarks", "results", $"domain-{date}.md");
            await File.WriteAllTextAsync(
                path,
                $"# The domain's operations, {date}\n\n{Machine.Describe()}"
                + $"- command: `dotnet run -c Release --project tests/Benchmarks -- domain {arguments}`; {instruments} issuers, a portfolio of {positions} positions, {portfolios} portfolios of twenty; SQLite\n"
                + $"- milliseconds on the wall from the request to the whole answer, one request at a time, {requests} after {WarmUp} that are not counted; everything on this machine\n"
                + "- statements are those of all four subgraphs for one request, the least of all requests: the programs look now and then by themselves whether there is anything new\n"
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"- from the first start on an empty disk: ready after {ready.TotalSeconds:N0} s, everything caught up after {settled.TotalSeconds:N0} s (limits evaluated, trades judged, portfolios checked day by day); measured behind that\n\n")
                + report);
            Console.WriteLine($"written to {path}");
        }

        return isWithin ? 0 : 1;
    }

    private static async Task<DomainOperation[]> OperationsAsync(DomainHost host)
    {
        var dashboard = Documents.Read("risk-dashboard");
        var analysis = Documents.Read("dividend-growth-analysis");
        var rebalance = Documents.Read("rebalance");
        var members = await host.AskAsync("""{ index(id: "SIM-WORLD") { constituents(first: 50) { nodes { instrument { isin } } } } }""", null);
        string[] isins = [.. members.GetProperty("index").GetProperty("constituents").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("instrument").GetProperty("isin").GetString()!)];
        return
        [
            new("RiskDashboard, 500 positions", dashboard, _ => new JsonObject { ["id"] = "large" }) { Bound = 150 },
            new("RiskDashboard, 8 positions", dashboard, _ => new JsonObject { ["id"] = "core-equity" }),
            new("DividendGrowthAnalysis, 5 instruments", analysis, _ => Analysis(isins[..5])),
            new("DividendGrowthAnalysis, 20 instruments", analysis, _ => Analysis(isins[..20])),
            new("dividendScreen over 500, 50 rows", Screen, _ => new JsonObject { ["first"] = 50 }) { Bound = 300 },
            new("dividendScreen over 500, 500 rows", Screen, _ => new JsonObject { ["first"] = 500 }) { Bound = 300 },

            // A yield that changes nothing makes it a question that was never asked, and that no answer is kept of.
            new("dividendScreen over 500, 500 rows, another one each time", Screen, number => new JsonObject { ["first"] = 500, ["least"] = LeastYield(number) }) { Bound = 300 },
            new("Rebalance, 8 positions", rebalance, number => Rebalance("core-equity", number)),
            new("Rebalance, 500 positions", rebalance, number => Rebalance("large", number)),
        ];
    }

    private static string LeastYield(int number) => string.Create(CultureInfo.InvariantCulture, $"0.00000{number + 1}");

    private static JsonObject Analysis(string[] isins) => new()
    {
        ["isins"] = new JsonArray([.. isins.Select(isin => JsonValue.Create(isin))]),
        ["sector"] = "Financials",
        ["from"] = "2019-01-01",
        ["to"] = "2025-12-31",
    };

    private static JsonObject Rebalance(string portfolio, int number)
        => new() { ["in"] = new JsonObject { ["portfolioId"] = portfolio, ["idempotencyKey"] = string.Create(CultureInfo.InvariantCulture, $"{portfolio}-{number}") } };

    /// <summary>The universe of an index is measured when it is first asked for on a date, and kept.</summary>
    private static async Task MeasureFirstScreenAsync(DomainHost host, StringBuilder report)
    {
        var before = host.Statements;
        var start = Stopwatch.GetTimestamp();
        await host.AskAsync(Screen, new JsonObject { ["first"] = 50 });
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        report.Append(
            CultureInfo.InvariantCulture,
            $"| dividendScreen, the first of all requests: nothing is compiled, cached or read yet | {taken:N1} | | | | {host.Statements - before} |\n");
    }

    private static async Task<bool> MeasureAsync(DomainHost host, DomainOperation operation, int requests, StringBuilder report)
    {
        for (var number = 0; number < WarmUp; number++)
        {
            await host.AskAsync(operation.Query, operation.Variables(number));
        }

        var times = new double[requests];
        var statements = long.MaxValue;
        for (var number = 0; number < requests; number++)
        {
            var variables = operation.Variables(WarmUp + number);
            var before = host.Statements;
            var start = Stopwatch.GetTimestamp();
            await host.AskAsync(operation.Query, variables);
            times[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            statements = Math.Min(statements, host.Statements - before);
        }

        Array.Sort(times);
        var median = times[requests / 2];
        var isWithin = operation.Bound is not { } bound || median <= bound;
        report.Append(
            CultureInfo.InvariantCulture,
            $"| {operation.Name} | {median:N1} | {times[requests * 95 / 100]:N1} | {times[^1]:N1} | {(operation.Bound is { } most ? $"{most:N0}" : "")}{(isWithin ? "" : " **above**")} | {statements} |\n");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {median:N1} ms, {statements} statements"));
        return isWithin;
    }

    /// <summary>Every portfolio once, over several connections; twice, and the second time counts.</summary>
    private static async Task MeasureManyAsync(DomainHost host, int portfolios, StringBuilder report)
    {
        var seconds = 0.0;
        var before = 0L;
        for (var round = 0; round < 2; round++)
        {
            before = host.Statements;
            var start = Stopwatch.GetTimestamp();
            await Parallel.ForEachAsync(
                Enumerable.Range(1, portfolios),
                new ParallelOptions { MaxDegreeOfParallelism = Connections },
                async (number, _) =>
                {
                    var data = await host.AskAsync(Valuation, new JsonObject { ["id"] = string.Create(CultureInfo.InvariantCulture, $"many-{number:0000}") });
                    if (data.GetProperty("portfolio").GetProperty("netAssetValue").ValueKind != JsonValueKind.Object)
                    {
                        throw new InvalidOperationException($"Portfolio {number} has no value.");
                    }
                });
            seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        report.Append(
            CultureInfo.InvariantCulture,
            $"\n{portfolios:N0} portfolios of twenty positions valued in parallel ({Connections} connections) in {seconds:N2} s: {portfolios / seconds:N0} a second, {(host.Statements - before) / (double)portfolios:0.##} statements each.\n");
    }
}
