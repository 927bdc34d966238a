using System.Globalization;

namespace Gateway.Auditing;

/// <summary>
/// The files of a log: the one that is written, <c>gateway.audit</c>, and beside it those that are full, each named by the number of its first
/// record, <c>gateway.audit.000000000001</c>. The chain goes on over all of them.
/// </summary>
internal static class AuditFiles
{
    private const int Digits = 12;
    private const int MaxAttempts = 100;

    public static string FullPath(string log, long first) => string.Create(CultureInfo.InvariantCulture, $"{log}.{first:D12}");

    /// <summary>The number of a full file's first record; null where the path is of no full file.</summary>
    public static long? FirstOf(string path)
    {
        var dot = path.LastIndexOf('.');
        return path.Length - dot - 1 == Digits && path.AsSpan(0, dot).EndsWith(".audit", StringComparison.Ordinal)
            && long.TryParse(path.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                ? first
                : null;
    }

    /// <summary>The full files, oldest first.</summary>
    public static IReadOnlyList<(string Path, long First)> Full(string log)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(log))!;
        return Directory.Exists(directory)
            ? [.. Directory.EnumerateFiles(directory, Path.GetFileName(log) + ".*")
                .Select(path => (Path: path, First: FirstOf(path)))
                .Where(file => file.First is not null)
                .Select(file => (file.Path, file.First!.Value))
                .OrderBy(file => file.Value)]
            : [];
    }

    /// <summary>Opens all files of a log, oldest first, or one full file alone, while another process may begin a new one.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    public static IReadOnlyList<FileStream> OpenAll(string log)
    {
        if (FirstOf(log) is not null)
        {
            return [Open(log)];
        }

        for (var attempt = 1; ; attempt++)
        {
            var full = Full(log);
            var files = new List<FileStream>();
            try
            {
                files.AddRange(full.Select(file => Open(file.Path)));
                files.Add(Open(log));

                // The same files before and after: none has changed its name meanwhile.
                if (Full(log).SequenceEqual(full))
                {
                    return files;
                }
            }
            catch (FileNotFoundException) when (attempt < MaxAttempts && !Full(log).SequenceEqual(full))
            {
                // A file became full, or was deleted, between the look and the opening.
            }
            catch
            {
                Close(files);
                throw;
            }

            Close(files);
            if (attempt == MaxAttempts)
            {
                throw new IOException($"The files of {log} change faster than they can be opened.");
            }
        }
    }

    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Deletes the oldest full files beyond a number, if all their records stand before one that the collector asks for.</summary>
    public static void Delete(string log, int kept, long next)
    {
        var full = Full(log);
        for (var i = 0; i < full.Count - kept && i + 1 < full.Count && full[i + 1].First <= next; i++)
        {
            File.Delete(full[i].Path);
        }
    }

    private static void Close(List<FileStream> files)
    {
        foreach (var file in files)
        {
            file.Dispose();
        }
    }
}
