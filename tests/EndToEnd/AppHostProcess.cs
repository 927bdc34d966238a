using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>AppHost as an operator runs it: a process of its own on free ports, its output read line by line.</summary>
internal sealed partial class AppHostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _ownsState;

    private AppHostProcess(Process process, int port, DirectoryInfo state, bool ownsState)
    {
        _process = process;
        _ownsState = ownsState;
        State = state;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };
    }

    public DirectoryInfo State { get; }

    public HttpClient Client { get; }

    public Process Process => _process;

    public string Output => string.Join('\n', _output);

    public string Errors => string.Join('\n', _errors);

    /// <summary>Starts AppHost and waits until it says that it is ready, or has ended.</summary>
    /// <param name="options">Options beside port and state.</param>
    /// <param name="state">The folder of the databases; null for one of its own.</param>
    /// <param name="ownsState">The folder goes with the process.</param>
    public static async Task<AppHostProcess> StartAsync(IEnumerable<string> options, DirectoryInfo? state = null, bool ownsState = false)
    {
        ownsState |= state is null;
        state ??= Directory.CreateTempSubdirectory("gateway-e2e-");
        var port = FreePorts.Claim();
        var host = Launch(["--port", $"{port}", "--state", state.FullName, .. options], port, state, ownsState);
        await Task.WhenAny(host._ready.Task, host._process.WaitForExitAsync()).WaitAsync(Patience);
        return host;
    }

    /// <summary>Runs AppHost with options that should make it end by itself.</summary>
    public static async Task<AppHostProcess> RunToEndAsync(params string[] options)
    {
        var host = Launch(options, 0, Directory.CreateTempSubdirectory("gateway-e2e-"), ownsState: true);
        await host._process.WaitForExitAsync().WaitAsync(Patience);
        return host;
    }

    /// <summary>The developer token that AppHost printed for a tenant and plan.</summary>
    public string Token(string tenant, string plan)
    {
        var lines = _output.ToArray();
        var title = Array.FindIndex(lines, line => line.Trim() == $"{tenant}, {plan}");
        Assert.True(title >= 0, $"No token for {tenant}, {plan} in:\n{Output}\n{Errors}");
        return lines[title + 1].Trim();
    }

    /// <summary>The process id that AppHost printed for one of its programs.</summary>
    public int ProcessId(string program)
    {
        var match = _output.Select(line => ProcessLine().Match(line)).FirstOrDefault(match => match.Success && match.Groups["name"].Value == program);
        Assert.True(match is not null, $"No process of {program} in:\n{Output}\n{Errors}");
        return int.Parse(match.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    public IEnumerable<int> ProcessIds() => _output.Select(line => ProcessLine().Match(line))
        .Where(match => match.Success)
        .Select(match => int.Parse(match.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture));

    public async Task<HttpResponseMessage> PostAsync(string? token, string query, JsonObject? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new JsonObject { ["query"] = query, ["variables"] = variables?.DeepClone() }),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>The answer to a query as JSON.</summary>
    public async Task<JsonObject> QueryAsync(string token, string query, JsonObject? variables = null)
    {
        using var response = await PostAsync(token, query, variables);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Sends SIGINT, as Ctrl-C does, and waits for the end.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await InterruptAsync();
        }

        Client.Dispose();
        _process.Dispose();
        if (_ownsState)
        {
            State.Delete(recursive: true);
        }
    }

    private static AppHostProcess Launch(IEnumerable<string> options, int port, DirectoryInfo state, bool ownsState)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(BuiltProgram.Path("gateway/AppHost", "Gateway.AppHost"));
        foreach (var option in options)
        {
            start.ArgumentList.Add(option);
        }

        var host = new AppHostProcess(new Process { StartInfo = start }, port, state, ownsState);
        host._process.OutputDataReceived += (_, line) => host.Accept(line.Data, host._output);
        host._process.ErrorDataReceived += (_, line) => host.Accept(line.Data, host._errors);
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    private void Accept(string? line, ConcurrentQueue<string> lines)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        if (line.StartsWith("Ctrl-C stops everything.", StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }

    [GeneratedRegex(@"^\s+(?<name>[a-z-]+)\s+http\S+\s+\(process (?<id>\d+)\)$")]
    private static partial Regex ProcessLine();
}
