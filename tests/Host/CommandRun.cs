using Gateway.Host.Commands;

namespace Gateway.Host.Tests;

/// <summary>A command line run in the test's process, in a folder for its files.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Writes a file of the folder and returns its path.</summary>
    public async Task<string> WriteAsync(string name, string text)
    {
        var path = _folder.File(name);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }

    public string PathOf(string name) => _folder.File(name);

    /// <summary>Runs <c>gateway</c>; paths of the folder are left out of what it prints.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await GatewayCommand.RunAsync(args, output, error);
        var prefix = _folder.Path + Path.DirectorySeparatorChar;
        return (code, Clean(output), Clean(error));

        string Clean(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").Replace(prefix, "", StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
