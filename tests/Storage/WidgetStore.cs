using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Storage.Tests.Model;

namespace Subgraphs.Storage.Tests;

/// <summary>A store of widgets in a folder of its own, wired as a program wires it.</summary>
internal sealed class WidgetStore : IDisposable
{
    private readonly ServiceProvider _services;

    public WidgetStore(string? directory = null, params (string Key, string Value)[] settings)
    {
        Directory = directory ?? System.IO.Directory.CreateTempSubdirectory("storage-").FullName;
        var values = new Dictionary<string, string?> { ["Storage:Directory"] = Directory };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var services = new ServiceCollection();
        services.AddSingleton<IImportReporter>(Reporter);
        services.AddStorage(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddReferenceDatabase<WidgetContext, SqliteWidgetContext, SqlServerWidgetContext>("widgets");
        _services = services.BuildServiceProvider();
    }

    public string Directory { get; }

    public RecordingReporter Reporter { get; } = new();

    public ReferenceDatabase<WidgetContext> Database => _services.GetRequiredService<ReferenceDatabase<WidgetContext>>();

    public string FilePath => Path.Combine(Directory, "widgets.db");

    public Task<ImportRun> PrepareAsync(DatabaseImport import, CancellationToken cancellationToken = default)
        => Database.PrepareAsync(import, Reporter, TimeProvider.System, cancellationToken);

    public void Dispose()
    {
        _services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (System.IO.Directory.Exists(Directory))
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
