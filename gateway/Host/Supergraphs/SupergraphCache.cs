namespace Gateway.Host.Supergraphs;

/// <summary>The last composed supergraph in a file, for a start at which a subgraph is down.</summary>
internal sealed class SupergraphCache(string path)
{
    public string Path { get; } = path;

    /// <summary>Null where there is none yet.</summary>
    /// <exception cref="CommandException">The file is there and cannot be read.</exception>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
        => File.Exists(Path) ? await SupergraphText.ReadFileAsync(Path, cancellationToken) : null;

    /// <summary>Replaces the file as a whole: who reads it sees the old supergraph or the new one. Returns why it could not, or null.</summary>
    public async Task<string?> TryWriteAsync(string sdl, CancellationToken cancellationToken)
    {
        var temporary = $"{Path}.{Environment.ProcessId}.tmp";
        try
        {
            _ = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
            await File.WriteAllTextAsync(temporary, sdl, cancellationToken);
            File.Move(temporary, Path, overwrite: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message.ReplaceLineEndings(" ");
        }
    }
}
