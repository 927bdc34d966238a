namespace Subgraphs.Portfolio.Tests.Imports;

/// <summary>A subgraph of their own for tests that store files, and a folder for these.</summary>
public sealed class ImportServer : IAsyncLifetime
{
    public PortfolioServer Server { get; } = new();

    public string DirectoryPath { get; } = Directory.CreateTempSubdirectory("import-command-").FullName;

    public ValueTask InitializeAsync() => Server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(DirectoryPath, recursive: true);
    }
}
