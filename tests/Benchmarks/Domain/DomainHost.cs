using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tests.Kit;

namespace Benchmarks.Domain;

/// <summary>AppHost over a sample market, in a folder of its own, its programs counting the statements that they send.</summary>
internal sealed partial class DomainHost : IAsyncDisposable
{
    private const string ReadyLine = "Ctrl-C stops everything.";
    private const string AnyTenant = "northwind";

    /// <summary>Statements a second that are no work.</summary>
    private const int QuietStatements = 20;

    private const string TokenTitle = ", enterprise";

    private readonly Process _process;
    private readonly DirectoryInfo _state;
    private readonly HttpClient _client;
    private readonly IReadOnlyDictionary<string, AuthenticationHeaderValue> _tokens;
    private readonly BackgroundWork _background;

    private DomainHost(Process process, DirectoryInfo state, int port, IReadOnlyDictionary<string, AuthenticationHeaderValue> tokens, IReadOnlyDictionary<string, (Uri Address, int ProcessId)> programs)
    {
        _process = process;
        _state = state;
        _tokens = tokens;
        ProcessIds = [.. programs.Values.Select(program => program.ProcessId)];
        _background = new BackgroundWork(programs.ToDictionary(program => program.Key, program => program.Value.Address, StringComparer.Ordinal));
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The gateway's and the subgraphs'.</summary>
    public IReadOnlyList<int> ProcessIds { get; }

    private static string Counts(DirectoryInfo state) => Path.Combine(state.FullName, "statements");

    /// <summary>Statements that all programs have sent so far.</summary>
    public long Statements => Directory.EnumerateFiles(Counts(_state)).Sum(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new BinaryReader(stream);
        return reader.ReadInt64();
    });

    /// <exception cref="InvalidOperationException">AppHost ended before it was ready.</exception>
    /// <param name="program">AppHost.</param>
    /// <param name="options">Its options beside port and state.</param>
    public static async Task<DomainHost> StartAsync(string program, params IEnumerable<string> options)
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

                // What is measured is answers: a refusal takes no time.
                ["Cost__Budgets__enterprise"] = "0",
            },
        };
        foreach (var argument in (string[])[program, "--port", Text(port), "--state", state.FullName, .. options])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var tokens = new Dictionary<string, AuthenticationHeaderValue>(StringComparer.Ordinal);
        var programs = new Dictionary<string, (Uri, int)>(StringComparer.Ordinal);
        var title = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (title.EndsWith(TokenTitle, StringComparison.Ordinal))
            {
                tokens[title[..^TokenTitle.Length]] = new AuthenticationHeaderValue("Bearer", line.Trim());
            }

            if (ProgramLine().Match(line) is { Success: true } child)
            {
                programs[child.Groups["name"].Value] = (new Uri(child.Groups["address"].Value), int.Parse(child.Groups["id"].Value, CultureInfo.InvariantCulture));
            }
            else if (line.TrimStart().StartsWith("importing", StringComparison.Ordinal))
            {
                Console.WriteLine(line);
            }

            title = line.Trim();
            if (line.StartsWith(ReadyLine, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new DomainHost(process, state, port, tokens, programs);
            }
        }

        throw new InvalidOperationException("AppHost ended before it was ready.");
    }

    /// <summary>Asks, reads the whole answer and looks whether it has errors.</summary>
    /// <exception cref="InvalidOperationException">It has.</exception>
    public async Task<JsonElement> AskAsync(string query, JsonObject? variables, string tenant = AnyTenant)
    {
        var answer = JsonElement.Parse(await PostAsync(tenant, BodyOf(query, variables)));
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.GetRawText()) : answer.GetProperty("data");
    }

    /// <summary>The body of a request.</summary>
    public static byte[] BodyOf(string query, JsonObject? variables) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["query"] = query, ["variables"] = variables?.DeepClone() });

    /// <summary>Asks for a tenant and reads the whole answer, whatever it says.</summary>
    public async Task<byte[]> PostAsync(string tenant, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = _tokens[tenant];
        using var response = await _client.SendAsync(request);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Waits until the programs send hardly anything by themselves any more: what the start leaves to be done is done behind it, and some ask their databases again and again.</summary>
    /// <returns>False where they still do after the time that is given.</returns>
    public async Task<bool> SettleAsync(TimeSpan patience)
    {
        var window = TimeSpan.FromSeconds(3);
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < patience;)
        {
            var before = Statements;
            await Task.Delay(window);
            if (Statements - before <= QuietStatements * window.TotalSeconds)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Waits until nothing is left to catch up with, and says how far it is.</summary>
    public Task CatchUpAsync(Action<string> report) => _background.EndAsync(report, () => _process.HasExited);

    public async ValueTask DisposeAsync()
    {
        using (var interrupt = Process.Start("kill", ["-INT", Text(_process.Id)]))
        {
            await interrupt.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        _client.Dispose();
        _background.Dispose();
        _state.Delete(recursive: true);
    }

    [GeneratedRegex(@"^\s+(?<name>[a-z-]+)\s+(?<address>http://\S+)/graphql\s+\(process (?<id>\d+)\)$")]
    private static partial Regex ProgramLine();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
