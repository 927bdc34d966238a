using Subgraphs.Imports;
using Subgraphs.Portfolio.Data;

namespace Subgraphs.Portfolio.Tests.Imports;

/// <summary>A subgraph of their own for tests that store files, and a folder for these.</summary>
public sealed class ImportServer : IAsyncLifetime
{
    public PortfolioServer Server { get; } = new();

    public string DirectoryPath { get; } = Directory.CreateTempSubdirectory("import-command-").FullName;

    /// <summary>A command on a file of a text.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(string kind, string text, string name = "file.csv", string tenant = "northwind", params string[] options)
    {
        var path = Path.Combine(DirectoryPath, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await Server.Services.RunImportCommandAsync<PortfolioContext>(["import", kind, path, "--tenant", tenant, .. options], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim().ReplaceLineEndings("\n"), error.ToString().Trim().ReplaceLineEndings("\n"));
    }

    public ValueTask InitializeAsync() => Server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(DirectoryPath, recursive: true);
    }
}
