using Benchmarks.Core;

namespace Benchmarks.Measuring;

/// <summary>Measures two processes in turn, so that whatever else the machine does meets both.</summary>
internal sealed class Comparison(WorkerProcess ours, WorkerProcess theirs, ComparisonOptions options, TextWriter log)
{
    /// <summary>Measures every scenario; the rows in their order.</summary>
    public IReadOnlyList<Row> Run(IReadOnlyDictionary<string, string> schemas, IReadOnlyList<Scenario> scenarios)
    {
        foreach (var (name, sdl) in schemas)
        {
            ours.AddSchema(name, sdl);
            theirs.AddSchema(name, sdl);
        }

        foreach (var scenario in scenarios)
        {
            var (left, right) = (ours.Prepare(scenario), theirs.Prepare(scenario));
            if (left is not null && right is not null && left != right)
            {
                throw new InvalidOperationException($"{scenario.Name} comes to {left} in {ours.Name} and to {right} in {theirs.Name}: they do not do the same.");
            }
        }

        // Both runtimes compile while they run, and by what they have seen: all scenarios warm them up before any is measured.
        for (var round = 0; round < options.WarmUpRounds; round++)
        {
            RunRound(scenarios, options.WarmUp, samples: null);
        }

        var samples = scenarios.Select(_ => new List<(Sample Ours, Sample Theirs)>()).ToArray();
        for (var round = 0; round < options.Rounds; round++)
        {
            log.WriteLine($"round {round + 1} of {options.Rounds}");
            RunRound(scenarios, options.Measured, samples);
        }

        return [.. scenarios.Select((scenario, index) => Row.Of(scenario, samples[index]))];
    }

    private void RunRound(IReadOnlyList<Scenario> scenarios, TimeSpan duration, List<(Sample Ours, Sample Theirs)>[]? samples)
    {
        for (var i = 0; i < scenarios.Count; i++)
        {
            var left = ours.Run(scenarios[i], duration);
            var right = theirs.Run(scenarios[i], duration);
            samples?[i].Add((left, right));
        }
    }
}
