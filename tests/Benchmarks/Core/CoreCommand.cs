using Benchmarks.Measuring;

namespace Benchmarks.Core;

/// <summary>Measures the core beside graphql-js, or one build beside another, and writes the table.</summary>
internal static class CoreCommand
{
    /// <summary><c>core [--rounds 7] [--milliseconds 150] [--only TEXT] [--write]</c></summary>
    public static int RunCore(Arguments line)
    {
        var folder = Repository.Combine("tests", "Kit", "GraphQLJs");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql")))
        {
            Console.Error.WriteLine($"graphql-js is not installed: run npm ci in {folder}.");
            return 1;
        }

        using var ours = WorkerProcess.StartDotNet("ours", typeof(CoreCommand).Assembly.Location);
        using var theirs = WorkerProcess.StartNode("graphql-js", folder);
        var report = Measure(ours, theirs, line);
        if (line.Has("write"))
        {
            var date = Machine.Date();
            var path = Repository.Combine("tests", "Benchmarks", "results", $"core-{date}.md");
            File.WriteAllText(path, $"# The core beside graphql-js, {date}\n\n{Machine.Describe($"Node.js {Machine.Ask("node", "--version")}, graphql-js {GraphQLJsVersion()}")}- command: `dotnet run -c Release --project tests/Benchmarks -- core {line}`\n\n{report}");
            Console.WriteLine($"written to {path}");
        }

        return 0;
    }

    /// <summary><c>compare NEW.dll OLD.dll [--rounds 7] [--milliseconds 150] [--only TEXT]</c></summary>
    public static int RunCompare(Arguments line)
    {
        if (line.Values.Count != 2)
        {
            Console.Error.WriteLine("compare NEW OLD: each a Benchmarks.dll that was built in Release.");
            return 1;
        }

        using var ours = WorkerProcess.StartDotNet("new", Path.GetFullPath(line.Values[0]));
        using var theirs = WorkerProcess.StartDotNet("old", Path.GetFullPath(line.Values[1]));
        Measure(ours, theirs, line);
        return 0;
    }

    private static string Measure(WorkerProcess ours, WorkerProcess theirs, Arguments line)
    {
        var scenarios = Scenarios.Create();
        var chosen = scenarios.All.Where(scenario => scenario.Name.Contains(line.Text("only", ""), StringComparison.Ordinal)).ToArray();
        var options = new ComparisonOptions(line.Number("rounds", 7), TimeSpan.FromMilliseconds(line.Number("milliseconds", 150)));
        var rows = new Comparison(ours, theirs, options, Console.Error).Run(scenarios.Schemas, chosen);
        var table = Table.Write(rows, ours.Name, theirs.Name);
        Console.WriteLine(table);
        return table;
    }

    private static string GraphQLJsVersion()
    {
        using var package = System.Text.Json.JsonDocument.Parse(
            File.ReadAllText(Repository.Combine("tests", "Kit", "GraphQLJs", "node_modules", "graphql", "package.json")));
        return package.RootElement.GetProperty("version").GetString()!;
    }
}
