using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Federation.Composition;
using Federation.Subgraphs;
using Gateway.Host.Configuration;
using Gateway.Host.Subgraphs;
using Gateway.Host.Supergraphs;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Commands;

/// <summary><c>compose</c>: subgraphs, from SDL files or running programs, → supergraph SDL.</summary>
internal static class ComposeCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(TextWriter output, TextWriter error)
    {
        var subgraphs = new Argument<string[]>("subgraphs")
        {
            Description = "Each NAME=FILE, NAME=URL (its schema is asked of the running program) or FILE (its name is the file's).",
            Arity = ArgumentArity.OneOrMore,
        };
        var url = new Option<string[]>("--url") { Description = "The address that a subgraph's fetches go to, as NAME=URL. May be repeated; default: the URL it was read from, or http://NAME/graphql." };
        var file = new Option<string?>("--output") { Description = "Where the supergraph is written; without it to standard output." };
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON: errors, hints, and the supergraph unless --output takes it." };

        var command = new Command("compose", "Composes subgraphs into a supergraph.") { subgraphs, url, file, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var urls = (parsed.GetValue(url) ?? []).Select(value => ReadPair("--url", value)).ToDictionary(StringComparer.Ordinal);
            var sources = new List<SubgraphSource>();
            foreach (var subgraph in parsed.GetRequiredValue(subgraphs))
            {
                sources.Add(await ReadAsync(subgraph, urls, cancellationToken));
            }

            var result = Composer.Compose(sources);
            var target = parsed.GetValue(file);
            if (result.IsSuccess && target is not null)
            {
                await WriteAsync(target, result.SupergraphSdl!, cancellationToken);
            }

            await (parsed.GetValue(json)
                ? output.WriteLineAsync(ToJson(result, target is null))
                : PrintAsync(result, target, output, error));
            return result.IsSuccess ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }

    private static async Task<SubgraphSource> ReadAsync(string argument, Dictionary<string, string> urls, CancellationToken cancellationToken)
    {
        var separator = argument.IndexOf('=', StringComparison.Ordinal);
        var location = argument[(separator + 1)..];
        var name = separator > 0 ? argument[..separator] : Path.GetFileNameWithoutExtension(location);
        if (Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return separator > 0
                ? new SubgraphSource(name, urls.GetValueOrDefault(name) ?? address.AbsoluteUri, await AskAsync(name, address, cancellationToken))
                : throw new CommandException($"{location} needs a name: write NAME={location}.", ExitCodes.BadOptions);
        }

        return new SubgraphSource(name, urls.GetValueOrDefault(name) ?? $"http://{name}/graphql", await SupergraphText.ReadFileAsync(location, cancellationToken));
    }

    private static async Task<string> AskAsync(string name, Uri address, CancellationToken cancellationToken)
    {
        var errors = new List<string>();
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var callerContext = CallerContextOptions.Read(new ConfigurationValues(configuration.GetSection(CallerContextOptions.Section), errors));
        if (errors.Count > 0)
        {
            throw new CommandException(errors[0], ExitCodes.BadOptions);
        }

        using var http = SubgraphHttp.Create();
        var reader = new SubgraphSdlReader(http, new CallerContextHeaders(callerContext, TimeProvider.System));
        var (sdl, fault) = await reader.ReadAsync(name, address, cancellationToken);
        return sdl ?? throw new CommandException($"The schema of subgraph {name} is not available: {fault}.");
    }

    private static KeyValuePair<string, string> ReadPair(string option, string value)
    {
        var separator = value.IndexOf('=', StringComparison.Ordinal);
        return separator > 0
            ? new KeyValuePair<string, string>(value[..separator], value[(separator + 1)..])
            : throw new CommandException($"{option} {value} must have the form NAME=URL.", ExitCodes.BadOptions);
    }

    private static async Task WriteAsync(string path, string sdl, CancellationToken cancellationToken)
    {
        if (await new SupergraphCache(path).TryWriteAsync(sdl, cancellationToken) is { } fault)
        {
            throw new CommandException($"{path} cannot be written: {fault}");
        }
    }

    private static async Task PrintAsync(CompositionResult result, string? target, TextWriter output, TextWriter error)
    {
        foreach (var fault in result.Errors)
        {
            await error.WriteLineAsync($"error {fault}");
        }

        foreach (var hint in result.Hints)
        {
            await error.WriteLineAsync($"hint {hint}");
        }

        if (result.IsSuccess && target is null)
        {
            await output.WriteLineAsync(result.SupergraphSdl!.TrimEnd());
        }
    }

    private static string ToJson(CompositionResult result, bool withSupergraph) => JsonSerializer.Serialize(
        new
        {
            Success = result.IsSuccess,
            Errors = result.Errors.Select(fault => new { fault.Code, fault.Message, fault.Coordinate, fault.Subgraphs }),
            Hints = result.Hints.Select(hint => new { hint.Code, Level = hint.Level.ToString(), hint.Message, hint.Coordinate, hint.Subgraphs }),
            Supergraph = withSupergraph ? result.SupergraphSdl : null,
        },
        Json);
}
