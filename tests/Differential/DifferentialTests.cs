namespace Gateway.Differential.Tests;

/// <summary>Generated graphs, split at random: the gateway over the subgraphs answers as one process over the unsplit graph does.</summary>
public sealed class DifferentialTests
{
    [Fact]
    public void The_gateway_answers_as_one_process_does()
    {
        var run = new DifferentialRun(firstSeed: 0, graphs: 300, operationsPerGraph: 15);
        run.Execute();

        Assert.True(run.Reports.Count == 0, string.Join("\n\n", run.Reports));
    }
}
