using Federation.Composition;

namespace Gateway.Host.Composing;

/// <summary>What a command tells of a composition: to people line by line, to programs as one object.</summary>
internal sealed record CompositionReport(IReadOnlyList<ReportedProblem> Errors, IReadOnlyList<ReportedProblem> Hints)
{
    public static CompositionReport Of(CompositionResult result) => new(
        [.. result.Errors.Select(error => new ReportedProblem(error.Code, null, error.Message, error.Coordinate, error.Subgraphs, error.Mend))],
        [.. result.Hints.Select(hint => new ReportedProblem(hint.Code, hint.Level.ToString(), hint.Message, hint.Coordinate, hint.Subgraphs, hint.Mend))]);

    public static CompositionReport Of(IReadOnlyList<SubgraphFault> faults)
        => new([.. faults.Select(fault => new ReportedProblem(fault.Code, null, fault.Message, null, [fault.Subgraph], null))], []);

    public async Task PrintAsync(TextWriter writer)
    {
        foreach (var error in Errors)
        {
            await PrintAsync("error", error, writer);
        }

        foreach (var hint in Hints)
        {
            await PrintAsync("hint", hint, writer);
        }
    }

    private static async Task PrintAsync(string kind, ReportedProblem problem, TextWriter writer)
    {
        var where = problem.Coordinate is null ? "" : $" at {problem.Coordinate}";
        var who = problem.Subgraphs.Count == 0 ? "" : $" ({string.Join(", ", problem.Subgraphs)})";
        await writer.WriteLineAsync($"{kind} {problem.Code}{where}{who}: {problem.Message}");
        if (problem.Mend is not null)
        {
            await writer.WriteLineAsync($"  mend: {problem.Mend}");
        }
    }
}
