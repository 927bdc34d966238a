using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tests.Kit;

namespace Benchmarks.Domain;

/// <summary>AppHost over a sample market of size, in a folder of its own, its programs counting the statements that they send.</summary>
internal sealed class DomainHost : IAsyncDisposable
{
    private const string ReadyLine = "Ctrl-C stops everything.";

    private readonly Process _process;
    private readonly DirectoryInfo _state;
    private readonly HttpClient _client;

    private DomainHost(Process process, DirectoryInfo state, int port, string token)
    {
        _process = process;
        _state = state;
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    private static string Counts(DirectoryInfo state) => Path.Combine(state.FullName, "statements");

    /// <summary>Statements that all programs have sent so far.</summary>
    public long Statements => Directory.EnumerateFiles(Counts(_state)).Sum(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new BinaryReader(stream);
        return reader.ReadInt64();
    });

    /// <exception cref="InvalidOperationException">AppHost ended before it was ready.</exception>
    public static async Task<DomainHost> StartAsync(string program, int instruments, int positions, int portfolios)
    {
        var state = Directory.CreateTempSubdirectory("benchmark-domain-");
        Directory.CreateDirectory(Counts(state));
        var port = FreePorts.Claim();
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(DomainHost).Assembly.Location,
                ["STATEMENT_COUNT_DIRECTORY"] = Counts(state),
            },
        };
        string[] arguments =
        [
            program, "--port", Text(port), "--state", state.FullName, "--instruments", Text(instruments), "--positions", Text(positions), "--portfolios", Text(portfolios),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var token = "";
        var isToken = false;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            token = isToken ? line.Trim() : token;
            isToken = line.Trim() == "northwind, enterprise";
            if (line.StartsWith(ReadyLine, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new DomainHost(process, state, port, token);
            }
        }

        throw new InvalidOperationException("AppHost ended before it was ready.");
    }

    /// <summary>Asks, reads the whole answer and looks whether it has errors.</summary>
    /// <exception cref="InvalidOperationException">It has.</exception>
    public async Task<JsonElement> AskAsync(string query, JsonObject? variables)
    {
        using var response = await _client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new JsonObject { ["query"] = query, ["variables"] = variables?.DeepClone() });
        var answer = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.GetRawText()) : answer.GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        using (var interrupt = Process.Start("kill", ["-INT", Text(_process.Id)]))
        {
            await interrupt.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        _client.Dispose();
        _state.Delete(recursive: true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
