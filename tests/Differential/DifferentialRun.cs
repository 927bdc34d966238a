using System.Collections.Concurrent;
using Gateway.Differential.Tests.Generating;
using Gateway.Differential.Tests.Shrinking;
using Gateway.Differential.Tests.Splitting;

namespace Gateway.Differential.Tests;

/// <summary>Many comparisons by consecutive seeds: one graph for each seed, some operations for each graph, all cores at once.</summary>
/// <param name="firstSeed">The seed of the first graph.</param>
/// <param name="graphs">How many graphs.</param>
/// <param name="findings">Where differing cases are written as files; null: nowhere.</param>
/// <param name="shrinks">False: cases are shown as they were generated.</param>
internal sealed class DifferentialRun(int firstSeed, int graphs, string? findings, bool shrinks = true)
{
    public const int OperationsPerGraph = 15;
    private const int MaxReports = 5;

    private readonly ConcurrentBag<string> _reports = [];
    private int _pairs;

    /// <summary>The differing cases, made small, as text.</summary>
    public IReadOnlyCollection<string> Reports => _reports;

    /// <summary>How many comparisons were made.</summary>
    public int Pairs => _pairs;

    public FeatureCounts Features { get; } = new();

    public void Execute(CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.For(firstSeed, firstSeed + graphs, options, (seed, loop) =>
        {
            Run(seed);
            if (_reports.Count >= MaxReports)
            {
                loop.Stop();
            }
        });
    }

    /// <summary>A graph with its data, split.</summary>
    /// <param name="random">Seeded.</param>
    /// <param name="hasLabels">False: overrides are on always, as nobody can be told which labels are on.</param>
    public static (DifferentialCase Case, GraphModel Model) Make(Random random, bool hasLabels = true)
    {
        var model = GraphGenerator.Generate(random);
        foreach (var field in hasLabels ? [] : model.Entities.Append(model.Query).SelectMany(type => type.Fields))
        {
            field.OverrideLabel = null;
        }

        var writer = new SdlWriter(model);
        var subgraphs = model.Subgraphs.Index().ToDictionary(entry => entry.Item, entry => writer.WriteSubgraph(entry.Index), StringComparer.Ordinal);
        return (new DifferentialCase(writer.WriteBase(), subgraphs, DataGenerator.Generate(model, random), "{ __typename }", [], Circumstances.Ordinary), model);
    }

    private void Run(int seed)
    {
        var random = new Random(seed);
        var (input, model) = Make(random);
        if (SplitGraph.TryBuild(input.BaseSdl, input.Subgraphs, out var problem, Features) is not { } graph)
        {
            Report(seed, input, new Outcome(problem.Kind, problem.Detail));
            return;
        }

        var ids = input.Data["objects"]!.AsObject().Select(entry => entry.Key).ToList();
        for (var i = 0; i < OperationsPerGraph; i++)
        {
            var (text, variables) = OperationGenerator.Generate(graph.ClientSchema, ids, random);
            var down = random.Chance(10) && !text.StartsWith("mutation", StringComparison.Ordinal) ? random.Pick(model.Subgraphs) : null;
            var circumstances = new Circumstances(down, random.Some(graph.Labels, 0, graph.Labels.Count).ToHashSet(StringComparer.Ordinal));
            var outcome = Comparison.Run(graph, input.Data, text, variables, circumstances);
            Interlocked.Increment(ref _pairs);
            if (outcome.IsDifference)
            {
                Report(seed, input with { Operation = text, Variables = variables, Circumstances = circumstances }, outcome);
                return;
            }
        }
    }

    private void Report(int seed, DifferentialCase input, Outcome outcome)
    {
        var small = shrinks ? Shrinker.Shrink(input, outcome) : input;
        var shown = shrinks ? Comparison.Run(small) : outcome;
        if (findings is not null)
        {
            CaseFiles.Write(Path.Combine(findings, $"seed-{seed}"), small, shown);
        }

        _reports.Add($"seed {seed}\n{CaseFiles.Describe(small, shown)}");
    }
}
