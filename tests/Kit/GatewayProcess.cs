using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tests.Kit;

/// <summary>The gateway as a process of its own: <c>serve</c> on a supergraph file and a free port.</summary>
public sealed class GatewayProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly string _supergraphFile;

    private GatewayProcess(Process process, int port, string supergraphFile)
    {
        _process = process;
        _supergraphFile = supergraphFile;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Client { get; }

    /// <summary>What the process printed so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts <c>serve --supergraph … --port … --allow-anonymous</c> and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended or did not become ready; the message holds its output.</exception>
    public static async Task<GatewayProcess> StartAsync(string supergraph, params string[] furtherOptions)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, supergraph);
        var port = FreePorts.Claim();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments = [BuiltProgram.Path("gateway/Host", "Gateway.Host"), "serve", "--supergraph", file, "--port", $"{port}", "--allow-anonymous", .. furtherOptions];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var gateway = new GatewayProcess(new Process { StartInfo = start }, port, file);
        gateway._process.OutputDataReceived += (_, line) => gateway._output.Enqueue(line.Data ?? "");
        gateway._process.ErrorDataReceived += (_, line) => gateway._output.Enqueue(line.Data ?? "");
        gateway._process.Start();
        gateway._process.BeginOutputReadLine();
        gateway._process.BeginErrorReadLine();
        await gateway.WaitUntilReadyAsync();
        return gateway;
    }

    /// <summary>Posts a GraphQL request and returns the answer, whatever its status.</summary>
    public async Task<JsonObject> QueryAsync(string query, JsonObject? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new JsonObject { ["query"] = query, ["variables"] = variables?.DeepClone() }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        using var response = await Client.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        Client.Dispose();
        _process.Dispose();
        File.Delete(_supergraphFile);
    }

    private async Task WaitUntilReadyAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (!_process.HasExited && !timeout.IsCancellationRequested)
        {
            try
            {
                using var response = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), timeout.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(30, timeout.Token);
            }
        }

        var output = Output;
        await DisposeAsync();
        throw new InvalidOperationException($"The gateway did not become ready:\n{output}");
    }
}
