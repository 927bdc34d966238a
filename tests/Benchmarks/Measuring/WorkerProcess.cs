using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Benchmarks.Core;

namespace Benchmarks.Measuring;

/// <summary>A measured process, of this build, another build or graphql-js. It sleeps while others are measured.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;

    private WorkerProcess(string name, Process process)
    {
        Name = name;
        _process = process;
    }

    public string Name { get; }

    /// <param name="name">The heading of its column.</param>
    /// <param name="assembly">The built <c>Benchmarks.dll</c> of some commit.</param>
    public static WorkerProcess StartDotNet(string name, string assembly) => Start(name, "dotnet", [assembly, "worker"], Path.GetDirectoryName(assembly)!);

    /// <param name="name">The heading of its column.</param>
    /// <param name="folder">Where <c>measure.mjs</c> and its <c>node_modules</c> are.</param>
    public static WorkerProcess StartNode(string name, string folder) => Start(name, "node", ["measure.mjs"], folder);

    public void AddSchema(string name, string sdl) => Ask(new { schema = name, text = sdl });

    /// <returns>What the operation came to, as a number to compare; null where it is not comparable.</returns>
    public int? Prepare(Scenario scenario)
    {
        var answer = Ask(new
        {
            prepare = scenario.Name,
            operation = scenario.Operation.ToString(),
            text = scenario.Text,
            on = scenario.Schema,
            values = scenario.Values,
        });
        return answer.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Number ? result.GetInt32() : null;
    }

    public Sample Run(Scenario scenario, TimeSpan duration)
    {
        var answer = Ask(new { run = scenario.Name, milliseconds = (int)duration.TotalMilliseconds });
        return new Sample(
            answer.GetProperty("operationsPerSecond").GetDouble(),
            answer.TryGetProperty("bytes", out var bytes) ? bytes.GetDouble() : null);
    }

    /// <summary>Ends the process: it reads to the end of its input.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static WorkerProcess Start(string name, string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,

            // graphql-js leaves out its checks of the developer's mistakes where this says so.
            Environment = { ["NODE_ENV"] = "production" },
        };
        return new WorkerProcess(name, Process.Start(start)!);
    }

    private JsonElement Ask<T>(T question)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(question, JsonSerializerOptions.Web));
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended; its error output says why.");
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.Clone();
    }
}
