namespace Gateway.Host.Supergraphs;

/// <summary>What tells one state of a file from another without reading it; the default where there is no file, or none that can be read.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was last written.</param>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>Of the file that the path leads to now: links may come to lead elsewhere, as where a volume is mounted.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new FileStamp(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return default;
        }
    }
}
