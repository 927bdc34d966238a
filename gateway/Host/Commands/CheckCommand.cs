using System.CommandLine;
using Federation.Composition;
using Federation.Supergraphs;
using Gateway.Host.Checking;
using Gateway.Host.Composing;
using Gateway.Host.Supergraphs;

namespace Gateway.Host.Commands;

/// <summary><c>check</c>: would the graph still serve its clients with a candidate in place of a subgraph?</summary>
internal static class CheckCommand
{
    public static Command Create(TextWriter output)
    {
        var subgraphs = new SubgraphArguments();
        var candidates = new Option<string[]>("--candidate")
        {
            Description = "The schema that would take a subgraph's place, or a new subgraph, as NAME=FILE or NAME=URL. May be repeated. Without it the subgraphs as they are given are the candidate.",
        };
        var supergraph = new Option<string?>("--supergraph") { Description = "The supergraph that is served now; without it the one that the subgraphs compose to." };
        var operations = new Option<string[]>("--operations")
        {
            Description = "Operations that clients send: a folder or file of .graphql documents, a .jsonl file, or a manifest of persisted documents. May be repeated. "
                + "A breaking change that none of them uses does not fail the check.",
        };
        var accept = new Option<string[]>("--accept") { Description = "Accepts the breaking changes of a coordinate, or that more callers may see it, as COORDINATE or CODE=COORDINATE. May be repeated." };
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON." };

        var command = new Command(
            "check",
            "Checks a candidate subgraph against the current supergraph: composition, breaking changes, recorded operations, access. Exit code 0: passed, 1: failed, 2: the command line is wrong.")
        {
            candidates, supergraph, operations, accept, json,
        };
        subgraphs.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var current = await subgraphs.ReadAsync(parsed, cancellationToken);
            var changed = (parsed.GetValue(candidates) ?? []).Select(ReadCandidate).ToArray();
            var served = parsed.GetValue(supergraph);
            if (changed.Length == 0 && served is null)
            {
                throw new CommandException("check needs --candidate NAME=FILE, or --supergraph FILE to compare the subgraphs with.", ExitCodes.BadOptions);
            }

            var recorded = new List<RecordedOperation>();
            foreach (var path in parsed.GetValue(operations) ?? [])
            {
                recorded.AddRange(await RecordedOperations.ReadAsync(path, cancellationToken));
            }

            var timeout = subgraphs.Timeout(parsed);
            var now = served is null
                ? await ComposeCurrentAsync(current, timeout, cancellationToken)
                : await SupergraphText.LoadFileAsync(served, cancellationToken);
            var candidate = Replace(current, changed);
            var (then, composition) = await ComposeAsync(candidate, timeout, cancellationToken);
            var report = (then is null
                ? CheckReport.NotComposed(composition)
                : new CandidateCheck(now, then, recorded, parsed.GetValue(accept) ?? []).Run(composition, cancellationToken)) with
            {
                Missing = [.. now.Subgraphs.Select(subgraph => subgraph.Name).Except(candidate.Select(subgraph => subgraph.Name), StringComparer.Ordinal)],
            };
            await (parsed.GetValue(json) ? output.WriteLineAsync(CommandJson.Write(report)) : CheckPrinter.PrintAsync(report, output));
            return report.Success ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }

    private static SubgraphSpec ReadCandidate(string text)
        => text.Contains('=', StringComparison.Ordinal)
            ? SubgraphSpec.Parse(text)
            : throw new CommandException($"--candidate {text} must have the form NAME=FILE or NAME=URL.", ExitCodes.BadOptions);

    /// <summary>A candidate is fetched from where the subgraph is now.</summary>
    private static List<SubgraphSpec> Replace(IReadOnlyList<SubgraphSpec> current, SubgraphSpec[] candidates)
    {
        var set = current.ToDictionary(subgraph => subgraph.Name, StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            set[candidate.Name] = candidate with { Url = set.GetValueOrDefault(candidate.Name)?.Url };
        }

        return [.. set.Values];
    }

    private static async Task<Supergraph> ComposeCurrentAsync(IReadOnlyList<SubgraphSpec> subgraphs, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var (supergraph, report) = await ComposeAsync(subgraphs, timeout, cancellationToken);
        return supergraph ?? throw new CommandException(
            $"The current subgraphs do not compose; name the supergraph that is served with --supergraph. {SupergraphText.OneLine([.. report.Errors.Select(error => $"{error.Code}: {error.Message}")])}");
    }

    private static async Task<(Supergraph? Supergraph, CompositionReport Report)> ComposeAsync(
        IReadOnlyList<SubgraphSpec> subgraphs, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var schemas = await SubgraphSchemaReader.ReadAsync(subgraphs, timeout, cancellationToken);
        if (schemas.Faults.Count > 0)
        {
            return (null, CompositionReport.Of(schemas.Faults));
        }

        var result = Composer.Compose(schemas.Sources);
        return (result.IsSuccess ? SupergraphText.Load(result.SupergraphSdl!, "The composed supergraph") : null, CompositionReport.Of(result));
    }
}
