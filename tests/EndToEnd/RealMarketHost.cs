using Microsoft.Data.Sqlite;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>One AppHost on the real data of <see cref="SharedData"/> with the business date 2019-12-31.</summary>
public sealed class RealMarketHost : IAsyncLifetime
{
    private AppHostProcess? _host;

    /// <summary>The running host; skips the test where the real data is not there.</summary>
    internal AppHostProcess Require()
    {
        SharedData.Require("data");
        return _host!;
    }

    public async ValueTask InitializeAsync()
    {
        if (!SharedData.IsAvailable)
        {
            return;
        }

        _host = await AppHostProcess.StartAsync(["--data", SharedData.Require("data"), "--as-of", "2019-12-31"]);
        Assert.False(_host.Process.HasExited, $"AppHost ended:\n{_host.Output}\n{_host.Errors}");
    }

    /// <summary>Another AppHost over a copy of the databases, with a business date of its own.</summary>
    /// <param name="options">Options beside the data's folder.</param>
    internal async Task<AppHostProcess> StartAgainAsync(params string[] options)
    {
        var state = Directory.CreateTempSubdirectory("gateway-e2e-copy-");

        // What a running program holds is its own, and nothing that an import makes.
        foreach (var file in Require().State.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Extension is not (".lock" or ".db-wal" or ".db-shm")))
        {
            var target = Path.Combine(state.FullName, Path.GetRelativePath(Require().State.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (file.Extension == ".db")
            {
                CopyDatabase(file.FullName, target);
            }
            else
            {
                file.CopyTo(target);
            }
        }

        var host = await AppHostProcess.StartAsync(["--data", SharedData.Require("data"), .. options], state, ownsState: true);
        Assert.False(host.Process.HasExited, $"{host.Output}\n{host.Errors}");
        return host;
    }

    /// <summary>A part of a database in use is in its log.</summary>
    private static void CopyDatabase(string path, string target)
    {
        using var from = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        using var to = new SqliteConnection($"Data Source={target};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
