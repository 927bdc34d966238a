namespace Gateway.Host.Composing;

/// <summary>A subgraph as the command line or the configuration names it.</summary>
/// <param name="Name">Its name in the supergraph.</param>
/// <param name="Schema">The file of its SDL, or the address of the running program that is asked for it.</param>
/// <param name="Url">Where its fetches go to; null: the address that was asked, or <c>http://NAME/graphql</c>.</param>
internal sealed record SubgraphSpec(string Name, string Schema, string? Url)
{
    /// <summary>The address, where <see cref="Schema"/> is one; otherwise null.</summary>
    public Uri? Address => Uri.TryCreate(Schema, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>NAME=FILE, NAME=URL or FILE.</summary>
    /// <exception cref="CommandException">The text has none of these forms.</exception>
    public static SubgraphSpec Parse(string text)
    {
        if (text.StartsWith('-'))
        {
            throw new CommandException($"'{text}' is no option here and no subgraph: write NAME=FILE, NAME=URL or FILE, and see --help for the options.", ExitCodes.BadOptions);
        }

        // An address has an equals sign in its query, if anywhere: the name ends before the first one, unless that is behind a slash.
        var separator = text.IndexOf('=', StringComparison.Ordinal);
        if (separator >= 0 && text.AsSpan(0, separator).ContainsAny('/', '\\'))
        {
            separator = -1;
        }

        var schema = text[(separator + 1)..];
        if (separator == 0 || schema.Length == 0)
        {
            throw new CommandException($"'{text}' does not name a subgraph: write NAME=FILE, NAME=URL or FILE.", ExitCodes.BadOptions);
        }

        var spec = new SubgraphSpec(separator > 0 ? text[..separator] : Path.GetFileNameWithoutExtension(schema), schema, null);
        return separator < 0 && spec.Address is not null
            ? throw new CommandException($"{schema} needs a name: write NAME={schema}.", ExitCodes.BadOptions)
            : spec;
    }
}
