namespace Benchmarks;

/// <summary>The folder that holds <c>Gateway.sln</c>, found from the program's own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Combine(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Gateway.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException($"No Gateway.sln above {AppContext.BaseDirectory}: run from the repository's build output.");
    }
}
