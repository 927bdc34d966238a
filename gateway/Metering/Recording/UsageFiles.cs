namespace Gateway.Metering.Recording;

/// <summary>The names of usage files: <c>MONTH.NODE.BOOT-NUMBER.usage</c>. A file has records of hours of its month alone.</summary>
public static class UsageFiles
{
    private const string Extension = ".usage";

    /// <summary>All files of a month in a folder, by name.</summary>
    public static IReadOnlyList<string> OfMonth(string directory, string month)
        => [.. Directory.EnumerateFiles(directory, month + ".*" + Extension).Order(StringComparer.Ordinal)];

    internal static string Path(string directory, string month, string node, Guid boot, int number)
        => System.IO.Path.Combine(directory, $"{month}.{node}.{boot:N}-{number}{Extension}");
}
