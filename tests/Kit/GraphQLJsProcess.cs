using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Tests.Kit;

/// <summary>graphql-js in a process of its own, asked one question at a time.</summary>
public sealed class GraphQLJsProcess : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;

    private GraphQLJsProcess(Process process) => _process = process;

    /// <summary>Starts it.</summary>
    /// <param name="missing">What is missing where it cannot be started, for a test to skip with.</param>
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

    /// <summary>Gives it the schema for the validations that follow.</summary>
    public void UseSchema(string sdl) => Ask("schema", sdl);

    /// <summary>The document as it prints it, or its syntax error as <c>line:column message</c>.</summary>
    public (string? Text, string? Error) Parse(string document)
    {
        var answer = Ask("parse", document);
        return answer.TryGetProperty("text", out var text) ? (text.GetString(), null) : (null, answer.GetProperty("errors")[0].GetString());
    }

    /// <summary>The errors of a document that parses, each as <c>line:column line:column message</c>.</summary>
    public IReadOnlyList<string> Validate(string document)
        => [.. Ask("validate", document).GetProperty("errors").EnumerateArray().Select(error => error.GetString()!)];

    /// <summary>The answer to an introspection query.</summary>
    public JsonElement Execute(string document) => Ask("execute", document).GetProperty("data");

    /// <summary>The coerced variables of an operation, or the messages of the errors.</summary>
    public (JsonElement? Values, IReadOnlyList<string> Errors) Coerce(string document, JsonElement values)
    {
        var answer = Ask(JsonSerializer.Serialize(new Dictionary<string, object> { ["coerce"] = document, ["values"] = values }));
        return answer.TryGetProperty("values", out var coerced)
            ? (coerced, [])
            : (null, [.. answer.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!)]);
    }

    /// <summary>What is wrong with a schema document; empty where nothing is.</summary>
    public IReadOnlyList<string> CheckSchema(string sdl)
        => [.. Ask("sdl", sdl).GetProperty("errors").EnumerateArray().Select(error => error.GetString()!)];

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

    private JsonElement Ask(string kind, string text) => Ask(JsonSerializer.Serialize(new Dictionary<string, string> { [kind] = text }));

    private JsonElement Ask(string question)
    {
        _process.StandardInput.WriteLine(question);
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("graphql-js ended; see its error output.");
        return JsonDocument.Parse(answer).RootElement;
    }
}
