namespace Gateway.Host.Supergraphs;

/// <summary>A supergraph file that is looked at again and again.</summary>
internal sealed class SupergraphFile(string path)
{
    private FileStamp _taken;
    private FileStamp _seen;

    public string Path { get; } = path;

    /// <exception cref="CommandException">It cannot be read.</exception>
    public Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        // Before the text: what is written in between is seen at the next look.
        _taken = _seen = FileStamp.Of(Path);
        return SupergraphText.ReadFileAsync(Path, cancellationToken);
    }

    /// <summary>
    /// The text, where it is another file than the last that was read and the same as at the last look: one that is still being written is
    /// left alone until it is done.
    /// </summary>
    /// <exception cref="CommandException">It cannot be read; said at every look until it can.</exception>
    public async Task<string?> LookAsync(CancellationToken cancellationToken)
    {
        var stamp = FileStamp.Of(Path);
        if (stamp != _seen)
        {
            _seen = stamp;
            return null;
        }

        if (stamp == _taken)
        {
            return null;
        }

        var text = await SupergraphText.ReadFileAsync(Path, cancellationToken);
        _taken = stamp;
        return text;
    }
}
