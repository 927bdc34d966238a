using System.Diagnostics;
using System.Text.Json;
using Tests.Kit;

namespace Subgraphs.MarketData.Tests;

/// <summary>The program as a process: what it prints before it listens, and how it ends when it cannot.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("market-data-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task It_imports_once_tells_progress_and_becomes_ready()
    {
        var first = await ServeAsync();
        Assert.Contains(first, line => line.StartsWith("""@progress {"stage":"bars","done":0,""", StringComparison.Ordinal));
        Assert.DoesNotContain(await ServeAsync(), line => line.StartsWith("@progress", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Storage:Provider=Oracle", 2, "Storage:Provider")]
    [InlineData("--Storage:Provider=SqlServer", 2, "Storage:ConnectionString is empty")]
    [InlineData("--Market:Data=/nowhere-at-all", 1, "Market:Data")]
    public async Task A_wrong_option_ends_it_with_one_line(string option, int code, string message)
    {
        using var process = Start(option);
        var error = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(code, process.ExitCode);
        Assert.Contains(message, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_source_ends_it_with_code_3()
    {
        var data = SharedData.Require("data");
        await ServeAsync();
        using var process = Start("--Market:Data=" + data);
        var error = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(3, process.ExitCode);
        Assert.Contains("was made from another source", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    /// <summary>Runs until the program is ready, asks for its health, stops it by ending its input, and returns what it printed.</summary>
    private async Task<List<string>> ServeAsync()
    {
        using var process = Start("--StopWithStandardInput=true");
        List<string> lines = [];
        while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            lines.Add(line);
            if (line.Split("Now listening on: ") is [_, var address])
            {
                using var client = new HttpClient();
                using var health = JsonDocument.Parse(await client.GetStringAsync(new Uri(address.Trim() + "/health/ready"), Cancel));
                Assert.Equal("2025-12-31", health.RootElement.GetProperty("checks").GetProperty("market-data").GetProperty("lastSession").GetString());
                process.StandardInput.Close();
            }
        }

        await process.WaitForExitAsync(Cancel);
        Assert.Equal(0, process.ExitCode);
        return lines;
    }

    private Process Start(string option)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            ArgumentList =
            {
                BuiltProgram.Path("subgraphs/MarketData", "Subgraphs.MarketData"),
                "--urls=http://127.0.0.1:0",
                "--environment=Development",
                "--Storage:Directory=" + _directory,
                option,
            },
        };
        return Process.Start(start)!;
    }
}
