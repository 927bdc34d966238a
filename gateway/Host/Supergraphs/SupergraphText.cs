using Federation.Supergraphs;

namespace Gateway.Host.Supergraphs;

/// <summary>Reads supergraph SDL, and says what is wrong with it in one line.</summary>
internal static class SupergraphText
{
    /// <exception cref="CommandException">The file cannot be read or is no supergraph.</exception>
    public static async Task<Supergraph> LoadFileAsync(string path, CancellationToken cancellationToken)
        => Load(await ReadFileAsync(path, cancellationToken), path);

    /// <param name="source">What the error calls the text.</param>
    /// <exception cref="CommandException">The text is no supergraph.</exception>
    public static Supergraph Load(string sdl, string source)
    {
        var result = Supergraph.Load(sdl);
        return result.Supergraph
            ?? throw new CommandException($"{source} cannot be served: {OneLine([.. result.Errors.Select(error => error.ToString())])}");
    }

    /// <exception cref="CommandException">The file cannot be read.</exception>
    public static async Task<string> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new CommandException($"{path} is a folder; name a file.");
        }

        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"{path} does not exist.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandException($"{path} cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>The first fault, and how many more there are.</summary>
    public static string OneLine(IReadOnlyList<string> faults)
    {
        var first = faults[0].ReplaceLineEndings(" ");
        return faults.Count == 1 ? first : $"{first} (and {faults.Count - 1} more)";
    }
}
