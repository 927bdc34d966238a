using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Benchmarks.Gateway;

/// <summary>A gateway process that is asked one query over several connections, and the processor time that it takes.</summary>
internal sealed class MeasuredGateway : IDisposable
{
    private const int Connections = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly string _query;

    private MeasuredGateway(string name, Process process, HttpClient client, string query)
    {
        (Name, _process, _client, _query) = (name, process, client, query);
    }

    public string Name { get; }

    /// <summary>Microseconds of processor time of one request, a figure for each round.</summary>
    public List<double> Rounds { get; } = [];

    /// <summary>Starts a gateway and waits until it answers.</summary>
    /// <param name="name">For the table.</param>
    /// <param name="assembly">The gateway's program.</param>
    /// <param name="supergraph">The supergraph's file.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="token">What the caller shows; null: nothing.</param>
    /// <param name="query">What is asked.</param>
    public static async Task<MeasuredGateway> StartAsync(string name, string assembly, string supergraph, int port, string? token, string query)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            // What one tenant may ask in a second is not what is measured.
            Environment = { ["Admission__RequestsPerSecond"] = "0" },
            ArgumentList = { assembly, "serve", "--port", port.ToString(CultureInfo.InvariantCulture), "--supergraph", supergraph, "--allow-anonymous" },
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Connections })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
        };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        var gateway = new MeasuredGateway(name, process, client, query);
        var clock = Stopwatch.StartNew();
        while (!await gateway.IsReadyAsync())
        {
            if (process.HasExited || clock.Elapsed > Patience)
            {
                gateway.Dispose();
                throw new InvalidOperationException($"The gateway {name} does not answer.");
            }

            await Task.Delay(100);
        }

        return gateway;
    }

    /// <summary>The answer, which must be the expected one before anything is measured.</summary>
    public async Task<JsonElement> AskAsync()
    {
        using var response = await _client.PostAsJsonAsync("/graphql", new { query = _query });
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return answer.RootElement.Clone();
    }

    /// <summary>Asks for a while over all connections.</summary>
    public async Task LoadAsync(TimeSpan duration, bool isMeasured)
    {
        _process.Refresh();
        var before = _process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => AskUntilAsync(clock, duration)));
        _process.Refresh();
        if (isMeasured)
        {
            Rounds.Add((_process.TotalProcessorTime - before).TotalMicroseconds / counts.Sum());
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task<int> AskUntilAsync(Stopwatch clock, TimeSpan end)
    {
        var count = 0;
        while (clock.Elapsed < end)
        {
            using var response = await _client.PostAsJsonAsync("/graphql", new { query = _query });
            _ = response.EnsureSuccessStatusCode();
            _ = await response.Content.ReadAsByteArrayAsync();
            count++;
        }

        return count;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await _client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
