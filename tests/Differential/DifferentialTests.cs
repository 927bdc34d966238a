using System.Globalization;
using Gateway.Differential.Tests.Splitting;

namespace Gateway.Differential.Tests;

/// <summary>Generated graphs, split at random: the gateway over the subgraphs answers as one process over the unsplit graph does.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Graphs = 700;

    /// <summary>A feature that occurs less often is not tested any more.</summary>
    private const int LeastOccurrences = 20;

    /// <summary>Seeds are fixed; <c>DIFFERENTIAL_SEED</c> and <c>DIFFERENTIAL_GRAPHS</c> choose others, and more of them.</summary>
    [Fact]
    public void The_gateway_answers_as_one_process_does()
    {
        var graphs = Number("DIFFERENTIAL_GRAPHS", Graphs);
        var run = new DifferentialRun(
            Number("DIFFERENTIAL_SEED", 0),
            graphs,
            Environment.GetEnvironmentVariable("DIFFERENTIAL_FINDINGS"),
            shrinks: Number("DIFFERENTIAL_SHRINK", 1) == 1);
        run.Execute(TestContext.Current.CancellationToken);
        output.WriteLine($"{run.Pairs} pairs\n{run.Features}");

        Assert.True(run.Reports.Count == 0, string.Join("\n\n", run.Reports));
        if (graphs >= Graphs)
        {
            Assert.InRange(run.Pairs, 10_000, int.MaxValue);
            Assert.DoesNotContain(Feature.All, feature => run.Features.Of(feature) < LeastOccurrences);
        }
    }

    /// <summary>A case that was written to files: <c>DIFFERENTIAL_REPLAY</c> names its folder.</summary>
    [Fact]
    public void A_case_from_files_shows_no_difference()
    {
        if (Environment.GetEnvironmentVariable("DIFFERENTIAL_REPLAY") is not { Length: > 0 } folder)
        {
            Assert.Skip("DIFFERENTIAL_REPLAY names no folder.");
            return;
        }

        var input = CaseFiles.Read(folder);
        var outcome = Comparison.Run(input);

        Assert.True(!outcome.IsDifference, CaseFiles.Describe(input, outcome));
    }

    private static int Number(string variable, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
