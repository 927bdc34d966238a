using System.Text.Json.Nodes;
using Gateway.Differential.Tests.Generating;
using Gateway.Differential.Tests.Splitting;

namespace Gateway.Differential.Tests;

/// <summary>Many comparisons by consecutive seeds: one graph for each, some operations for each graph.</summary>
internal sealed class DifferentialRun(int firstSeed, int graphs, int operationsPerGraph)
{
    private const int MaxReports = 5;

    public List<string> Reports { get; } = [];

    public int Pairs { get; private set; }

    public void Execute()
    {
        for (var seed = firstSeed; seed < firstSeed + graphs && Reports.Count < MaxReports; seed++)
        {
            Run(seed);
        }
    }

    private void Run(int seed)
    {
        var random = new Random(seed);
        var model = GraphGenerator.Generate(random);
        var writer = new SdlWriter(model);
        var baseSdl = writer.WriteBase();
        var subgraphs = model.Subgraphs.Index().ToDictionary(entry => entry.Item, entry => writer.WriteSubgraph(entry.Index), StringComparer.Ordinal);
        JsonObject data = DataGenerator.Generate(model, random);
        var empty = new DifferentialCase(baseSdl, subgraphs, data, "{ __typename }", [], null);
        var graph = SplitGraph.TryBuild(baseSdl, subgraphs, out var problem);
        if (graph is null)
        {
            Report(seed, empty, new Outcome(problem.Kind, problem.Detail));
            return;
        }

        var ids = data["objects"]!.AsObject().Select(entry => entry.Key).ToList();
        for (var i = 0; i < operationsPerGraph; i++)
        {
            var (text, variables) = OperationGenerator.Generate(graph.BaseSchema, ids, random);
            var down = random.Chance(10) && !text.StartsWith("mutation", StringComparison.Ordinal) ? random.Pick(model.Subgraphs) : null;
            var outcome = Comparison.Run(graph, data, text, variables, down);
            Pairs++;
            if (outcome.IsDifference)
            {
                Report(seed, empty with { Operation = text, Variables = variables, DownSubgraph = down }, outcome);
                return;
            }
        }
    }

    private void Report(int seed, DifferentialCase input, Outcome outcome)
        => Reports.Add($"seed {seed}: {outcome.Kind}: {outcome.Detail}\n{input.Operation}\n{input.Variables.ToJsonString()}\ndown: {input.DownSubgraph}\n{outcome.Plan}\n{outcome.Expected?.ToJsonString()}\n{outcome.Actual?.ToJsonString()}\n{string.Join("\n", input.Subgraphs.Select(s => $"# {s.Key}\n{s.Value}"))}");
}
