using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Benchmarks.Federation;

/// <summary>Apollo's composition and planner, and The Guild's composition, in a process of their own that measures as we do.</summary>
internal sealed class PeerFederation : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;
    private readonly int _rounds;
    private readonly double _milliseconds;

    private PeerFederation(Process process, int rounds, TimeSpan stretch) => (_process, _rounds, _milliseconds) = (process, rounds, stretch.TotalMilliseconds);

    public static string Folder { get; } = Repository.Combine("tests", "Kit", "OtherCompositions");

    /// <summary>Starts it; null where its packages are not installed.</summary>
    public static PeerFederation? TryStart(int rounds, TimeSpan stretch)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "@apollo", "query-planner")))
        {
            return null;
        }

        // Generated graphs need more memory than Node.js takes by itself.
        var start = new ProcessStartInfo("node", ["--max-old-space-size=4096", "measure.mjs"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            Environment = { ["NODE_ENV"] = "production" },
        };
        return new PeerFederation(Process.Start(start)!, rounds, stretch);
    }

    /// <summary>Milliseconds of composing; null where it does not compose.</summary>
    /// <param name="composer"><c>apollo</c> or <c>guild</c>.</param>
    /// <param name="graph">What is composed.</param>
    public double? Compose(string composer, FederatedGraph graph)
        => Ask(new { compose = composer, subgraphs = graph.Subgraphs.Select(subgraph => new { name = subgraph.Name, url = subgraph.Url, sdl = subgraph.Sdl }) });

    /// <summary>Milliseconds from supergraph SDL to a planner that is ready, which is kept for <see cref="Plan"/>; null where it cannot be read.</summary>
    public double? Load(string supergraph) => Ask(new { load = supergraph });

    /// <summary>Milliseconds of planning on the supergraph that was loaded; null where it is not planned.</summary>
    public double? Plan(string operation) => Ask(new { plan = operation });

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

    private double? Ask<T>(T question)
    {
        _process.StandardInput.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"rounds": {{_rounds}}, "milliseconds": {{_milliseconds}}, "question": {{JsonSerializer.Serialize(question)}}}"""));
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer ended; its error output says why.");
        using var answer = JsonDocument.Parse(line);
        if (answer.RootElement.TryGetProperty("milliseconds", out var milliseconds))
        {
            return milliseconds.GetDouble();
        }

        Console.Error.WriteLine($"peer: {answer.RootElement.GetProperty("error").GetString()}");
        return null;
    }
}
