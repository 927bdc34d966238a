using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Tests.Kit;

/// <summary>graphql-js in a process of its own. Questions travel many at a time; <c>oracle.mjs</c> says what can be asked.</summary>
public sealed class GraphQLJsProcess : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;

    private GraphQLJsProcess(Process process) => _process = process;

    /// <summary>Starts it. Where it cannot be started the test is skipped; on a build server, which sets <c>CI</c>, it fails.</summary>
    public static GraphQLJsProcess StartOrSkip()
    {
        if (TryStart(out var missing) is { } process)
        {
            return process;
        }

        Assert.True(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), $"The comparison with graphql-js must run on a build server. {missing}");
        Assert.Skip($"NOT COMPARED WITH GRAPHQL-JS: {missing}");
        throw new InvalidOperationException("Unreachable: the test is skipped.");
    }

    /// <summary>Starts it.</summary>
    /// <param name="missing">What is missing where it cannot be started.</param>
    public static GraphQLJsProcess? TryStart(out string missing)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "tests", "Kit", "GraphQLJs");
        missing = $"graphql-js is not installed: run npm ci in {folder}.";
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql")))
        {
            return null;
        }

        try
        {
            return new GraphQLJsProcess(Process.Start(new ProcessStartInfo("node", "oracle.mjs")
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

    /// <summary>Gives it the schema for the questions that follow.</summary>
    public void UseSchema(string sdl) => Ask(new JsonObject { ["schema"] = sdl });

    /// <summary>Asks many questions at once.</summary>
    /// <param name="questions">Objects as <c>oracle.mjs</c> describes them.</param>
    /// <param name="meanwhile">Runs while the answers are made, on the other core.</param>
    /// <returns>The answers in the order of the questions.</returns>
    public IReadOnlyList<JsonElement> Ask(IEnumerable<JsonObject> questions, Action? meanwhile = null)
    {
        _process.StandardInput.WriteLine(new JsonArray([.. questions]).ToJsonString());
        _process.StandardInput.Flush();
        meanwhile?.Invoke();
        var answers = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("graphql-js ended; see its error output.");
        return [.. JsonDocument.Parse(answers).RootElement.EnumerateArray()];
    }

    /// <summary>Asks one question.</summary>
    public JsonElement Ask(JsonObject question) => Ask([question])[0];

    /// <summary>The errors of an answer; empty where it has none.</summary>
    /// <exception cref="InvalidOperationException">graphql-js failed by a fault of its own.</exception>
    public static IReadOnlyList<string> ErrorsOf(JsonElement answer)
        => answer.TryGetProperty("fault", out var fault)
            ? throw new InvalidOperationException($"graphql-js failed: {fault.GetString()}")
            : answer.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(error => error.GetString()!)] : [];

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
