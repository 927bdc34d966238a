using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Tests.Kit;

/// <summary>GraphQL Inspector in a process of its own, asked one pair of schemas at a time.</summary>
public sealed class GraphQLInspectorProcess : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;

    private GraphQLInspectorProcess(Process process) => _process = process;

    /// <summary>Starts it.</summary>
    /// <param name="missing">What is missing where it cannot be started, for a test to skip with.</param>
    public static GraphQLInspectorProcess? TryStart(out string missing)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "tests", "Kit", "GraphQLInspector");
        missing = $"GraphQL Inspector is not installed: run npm ci in {folder}.";
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "@graphql-inspector")))
        {
            return null;
        }

        try
        {
            return new GraphQLInspectorProcess(Process.Start(new ProcessStartInfo("node", "inspector.mjs")
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

    /// <summary>The changes that it finds, each an object with <c>type</c>, <c>level</c> and <c>meta</c>.</summary>
    public IReadOnlyList<JsonElement> Compare(string before, string after)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(new Dictionary<string, string> { ["before"] = before, ["after"] = after }));
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("GraphQL Inspector ended; see its error output.");
        return [.. JsonDocument.Parse(answer).RootElement.EnumerateArray()];
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
}
