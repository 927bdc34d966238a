using System.CommandLine;
using System.Globalization;
using Gateway.Host.Composing;

namespace Gateway.Host.Commands;

/// <summary>How <c>compose</c> and <c>check</c> are told which subgraphs there are.</summary>
internal sealed class SubgraphArguments
{
    private readonly Argument<string[]> _subgraphs = new("subgraphs")
    {
        Description = "Each NAME=FILE, NAME=URL (its schema is asked of the running program) or FILE (its name is the file's).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _config = new("--config") { Description = "A JSON file that lists subgraphs: {\"subgraphs\": {\"NAME\": {\"schema\": \"FILE or URL\", \"url\": \"URL\"}}}." };

    private readonly Option<string[]> _url = new("--url")
    {
        Description = "The address that a subgraph's fetches go to, as NAME=URL. May be repeated; default: the URL it was read from, or http://NAME/graphql.",
    };

    private readonly Option<double> _timeout = new("--timeout")
    {
        Description = "How long a running subgraph may take to answer, in seconds.",
        DefaultValueFactory = _ => 10,
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 3600)
            {
                return seconds;
            }

            result.AddError($"--timeout {result.Tokens[0].Value} is not a time: give seconds up to 3600.");
            return 0;
        },
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_subgraphs);
        command.Options.Add(_config);
        command.Options.Add(_url);
        command.Options.Add(_timeout);
    }

    /// <summary>The subgraphs of the file and of the command line, which wins where both name one.</summary>
    /// <exception cref="CommandException">None is named, or something has the wrong form.</exception>
    public async Task<IReadOnlyList<SubgraphSpec>> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var specs = new Dictionary<string, SubgraphSpec>(StringComparer.Ordinal);
        foreach (var spec in parsed.GetValue(_config) is { } file ? await SubgraphsFile.ReadAsync(file, cancellationToken) : [])
        {
            specs[spec.Name] = spec;
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spec in (parsed.GetValue(_subgraphs) ?? []).Select(SubgraphSpec.Parse))
        {
            specs[spec.Name] = named.Add(spec.Name)
                ? spec
                : throw new CommandException($"The subgraph {spec.Name} is named twice: {spec.Schema} needs another name, as NAME={spec.Schema}.", ExitCodes.BadOptions);
        }

        foreach (var (name, url) in (parsed.GetValue(_url) ?? []).Select(value => ReadPair("--url", value)))
        {
            specs[name] = specs.TryGetValue(name, out var spec)
                ? spec with { Url = url }
                : throw new CommandException($"--url names {name}, which is none of the subgraphs {string.Join(", ", specs.Keys)}.", ExitCodes.BadOptions);
        }

        return specs.Count > 0
            ? [.. specs.Values]
            : throw new CommandException($"{parsed.CommandResult.Command.Name} needs subgraphs: write NAME=FILE or NAME=URL for each, or name a list with --config.", ExitCodes.BadOptions);
    }

    public TimeSpan Timeout(ParseResult parsed) => TimeSpan.FromSeconds(parsed.GetValue(_timeout));

    private static KeyValuePair<string, string> ReadPair(string option, string value)
    {
        var separator = value.IndexOf('=', StringComparison.Ordinal);
        return separator > 0 && Uri.TryCreate(value[(separator + 1)..], UriKind.Absolute, out _)
            ? new KeyValuePair<string, string>(value[..separator], value[(separator + 1)..])
            : throw new CommandException($"{option} {value} must have the form NAME=URL.", ExitCodes.BadOptions);
    }
}
