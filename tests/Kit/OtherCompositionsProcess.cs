using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Tests.Kit;

/// <summary>Apollo's and The Guild's composition, and Apollo's query planner, in a process of its own, asked one question at a time.</summary>
public sealed class OtherCompositionsProcess : IDisposable
{
    public const string Apollo = "apollo";
    public const string TheGuild = "guild";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;

    private OtherCompositionsProcess(Process process) => _process = process;

    /// <summary>Starts it.</summary>
    /// <param name="missing">What is missing where it cannot be started, for a test to skip with.</param>
    public static OtherCompositionsProcess? TryStart(out string missing)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "tests", "Kit", "OtherCompositions");
        missing = $"The other compositions are not installed: run npm ci in {folder}.";
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "@apollo")))
        {
            return null;
        }

        try
        {
            return new OtherCompositionsProcess(Process.Start(new ProcessStartInfo("node", "compositions.mjs")
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = Utf8,
                StandardOutputEncoding = Utf8,
            })!);
        }
        catch (Win32Exception)
        {
            missing = "Node.js is not installed.";
            return null;
        }
    }

    /// <summary>The supergraph, or the errors, each as <c>CODE: message</c>.</summary>
    /// <param name="composer"><see cref="Apollo"/> or <see cref="TheGuild"/>.</param>
    public (string? Supergraph, IReadOnlyList<string> Errors) Compose(string composer, IEnumerable<(string Name, string Url, string Sdl)> subgraphs)
        => Read(Ask(new { composer, subgraphs = subgraphs.Select(subgraph => new { name = subgraph.Name, url = subgraph.Url, sdl = subgraph.Sdl }) }), "supergraph");

    /// <summary>What Apollo's planner makes of an operation, or its errors.</summary>
    public (string? Plan, IReadOnlyList<string> Errors) Plan(string supergraph, string operation) => Read(Ask(new { supergraph, operation }), "plan");

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

    private static (string? Text, IReadOnlyList<string> Errors) Read(JsonElement answer, string key)
        => answer.TryGetProperty(key, out var text)
            ? (text.GetString(), [])
            : (null, [.. answer.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code").GetString()}: {error.GetProperty("message").GetString()}")]);

    private JsonElement Ask<T>(T question)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(question));
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The other compositions ended; see their error output.");
        return JsonDocument.Parse(answer).RootElement;
    }
}
