using System.CommandLine;
using Federation.Composition;
using Gateway.Host.Composing;
using Gateway.Host.Supergraphs;

namespace Gateway.Host.Commands;

/// <summary><c>compose</c>: subgraphs, from SDL files or running programs, → supergraph SDL.</summary>
internal static class ComposeCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var subgraphs = new SubgraphArguments();
        var file = new Option<string?>("--output") { Description = "Where the supergraph is written, as a whole or not at all; without it to standard output." };
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON: errors, hints, and the supergraph unless --output takes it." };

        var command = new Command("compose", "Composes subgraphs into a supergraph. Exit code 0: composed, 1: not, 2: the command line is wrong.") { file, json };
        subgraphs.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (result, report) = await ComposeAsync(await subgraphs.ReadAsync(parsed, cancellationToken), subgraphs.Timeout(parsed), cancellationToken);
            var target = parsed.GetValue(file);
            if (result is { IsSuccess: true } && target is not null)
            {
                await WriteAsync(target, result.SupergraphSdl!, cancellationToken);
            }

            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(CommandJson.Write(new
                {
                    Success = report.Errors.Count == 0,
                    report.Errors,
                    report.Hints,
                    Supergraph = target is null ? result?.SupergraphSdl : null,
                }));
            }
            else
            {
                await report.PrintAsync(error);
                await (result is { IsSuccess: true } && target is null ? output.WriteLineAsync(result.SupergraphSdl!.TrimEnd()) : Task.CompletedTask);
            }

            return report.Errors.Count == 0 ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }

    /// <summary>A composition whose subgraphs could not all be read is not tried: what is missing would be reported as an error of the others.</summary>
    private static async Task<(CompositionResult? Result, CompositionReport Report)> ComposeAsync(
        IReadOnlyList<SubgraphSpec> subgraphs, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var schemas = await SubgraphSchemaReader.ReadAsync(subgraphs, timeout, cancellationToken);
        if (schemas.Faults.Count > 0)
        {
            return (null, CompositionReport.Of(schemas.Faults));
        }

        var result = Composer.Compose(schemas.Sources);
        return (result, CompositionReport.Of(result));
    }

    private static async Task WriteAsync(string path, string sdl, CancellationToken cancellationToken)
    {
        if (await new SupergraphCache(path).TryWriteAsync(sdl, cancellationToken) is { } fault)
        {
            throw new CommandException($"{path} cannot be written: {fault}");
        }
    }
}
