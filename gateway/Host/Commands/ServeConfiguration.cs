namespace Gateway.Host.Commands;

/// <summary>Where settings come from, the weakest first: file, environment, command line.</summary>
internal static class ServeConfiguration
{
    /// <exception cref="CommandException">The file or a setting cannot be read.</exception>
    public static IConfigurationRoot Build(string? file, IReadOnlyList<string> settings, string? supergraph, bool allowAnonymous)
    {
        var builder = new ConfigurationBuilder();
        if (file is not null)
        {
            _ = File.Exists(file)
                ? builder.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false)
                : throw new CommandException($"--config {file} does not exist.", ExitCodes.BadOptions);
        }

        _ = builder.AddEnvironmentVariables().AddInMemoryCollection(settings.Select(ReadSetting).ToArray());
        if (supergraph is not null)
        {
            _ = builder.AddInMemoryCollection([new("Supergraph:File", supergraph)]);
        }

        if (allowAnonymous)
        {
            _ = builder.AddInMemoryCollection([new("Identity:AllowAnonymous", "true")]);
        }

        try
        {
            return builder.Build();
        }
        catch (InvalidDataException exception)
        {
            throw new CommandException(
                $"--config {file} is not a JSON file of settings: {exception.InnerException?.Message ?? exception.Message}", ExitCodes.BadOptions);
        }
    }

    private static KeyValuePair<string, string?> ReadSetting(string setting)
    {
        var separator = setting.IndexOf('=', StringComparison.Ordinal);
        return separator > 0
            ? new KeyValuePair<string, string?>(setting[..separator], setting[(separator + 1)..])
            : throw new CommandException($"--set {setting} must have the form KEY=VALUE.", ExitCodes.BadOptions);
    }
}
