using GraphQL.TypeSystem.Diff;

namespace Gateway.Host.Checking;

/// <summary>Prints a check for people: what fails first, and at the end whether it passed.</summary>
internal static class CheckPrinter
{
    private const int ShownUses = 5;

    public static async Task PrintAsync(CheckReport report, TextWriter writer)
    {
        await report.Composition.PrintAsync(writer);
        foreach (var change in report.Changes.OrderByDescending(change => change.Verdict).ThenByDescending(change => change.Severity))
        {
            await PrintAsync(change, writer);
        }

        foreach (var (access, verdict, _) in report.Widened.OrderByDescending(widened => widened.Verdict))
        {
            await writer.WriteLineAsync(
                $"access{(verdict == ChangeVerdict.Accepted ? ", accepted" : "")}: {access.Coordinate} asks for {access.After}; before: {access.Before}.");
        }

        foreach (var problem in report.Broken)
        {
            await writer.WriteLineAsync($"operation {problem.Place} would stop working: {problem.Message} [{problem.Code}]");
        }

        foreach (var problem in report.AlreadyBroken)
        {
            await writer.WriteLineAsync($"operation {problem.Place} does not work now: {problem.Message} [{problem.Code}]");
        }

        foreach (var accept in report.UnmatchedAccepts)
        {
            await writer.WriteLineAsync($"note --accept {accept} matches no breaking change.");
        }

        if (report.Missing.Count > 0)
        {
            await writer.WriteLineAsync(
                $"note: the supergraph has {Count(report.Missing.Count, "subgraph")} that {(report.Missing.Count == 1 ? "was" : "were")} not given, {string.Join(", ", report.Missing)}: what {(report.Missing.Count == 1 ? "it holds" : "they hold")} counts as removed. Give all subgraphs, not the candidate alone.");
        }

        await writer.WriteLineAsync(Summarize(report));
    }

    private static async Task PrintAsync(CheckedChange change, TextWriter writer)
    {
        var verdict = change.Verdict switch
        {
            ChangeVerdict.Accepted => ", accepted",
            ChangeVerdict.Unused => ", unused by the recorded operations",
            _ => "",
        };
        await writer.WriteLineAsync($"{change.Severity.ToString().ToLowerInvariant()}{verdict}: {change.Message}");
        if (change.Verdict == ChangeVerdict.Fails && change.Reason is not null)
        {
            await writer.WriteLineAsync($"  {change.Reason}");
        }

        if (change.UsedBy.Count > 0)
        {
            var rest = change.UsedBy.Count > ShownUses ? $" and {change.UsedBy.Count - ShownUses} more" : "";
            await writer.WriteLineAsync($"  used by {string.Join(", ", change.UsedBy.Take(ShownUses))}{rest}");
        }
    }

    private static string Summarize(CheckReport report)
    {
        if (report.Composition.Errors.Count > 0)
        {
            return $"check failed: the subgraphs do not make a supergraph ({Count(report.Composition.Errors.Count, "error")}).";
        }

        int With(ChangeSeverity severity) => report.Changes.Count(change => change.Severity == severity);
        var fails = report.Changes.Count(change => change.Verdict == ChangeVerdict.Fails);
        var broken = report.Broken.Select(problem => (problem.File, problem.Operation, problem.Line)).Distinct().Count();
        var facts = $"{With(ChangeSeverity.Breaking)} breaking, {With(ChangeSeverity.Dangerous)} dangerous, {With(ChangeSeverity.Safe)} safe; {Count(report.Operations, "operation")} checked";
        return report.Success
            ? $"check passed: {facts}."
            : $"check failed: {Count(fails, "breaking change")}, {Count(broken, "fault")} in operations{Widened(report)} ({facts}).";
    }

    private static string Widened(CheckReport report)
        => report.Widened.Count(widened => widened.Verdict == ChangeVerdict.Fails) is var count and > 0 ? $", {Count(count, "field")} open to more callers" : "";

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
