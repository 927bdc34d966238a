using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tests.Kit;

namespace Gateway.Authorization.Conformance.Tests.Running;

/// <summary>A file of cases (README, Format).</summary>
internal sealed class CaseFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path;

    private CaseFile(string path)
    {
        _path = path;
        Content = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
    }

    public static string Root => RepositoryRoot.Combine("tests", "Authorization.Conformance", "cases");

    /// <summary>Folder and file without ending, for example <c>book/rules</c>.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Root, "*.json", SearchOption.AllDirectories)
        .Select(path => Path.ChangeExtension(Path.GetRelativePath(Root, path), null).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public JsonObject Content { get; }

    /// <summary>The subgraphs of the file's graph.</summary>
    public IReadOnlyList<(string Name, string Sdl)> Subgraphs => [.. Directory.GetFiles(Path.GetDirectoryName(_path)!, "*.graphql")
        .Order(StringComparer.Ordinal)
        .Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))];

    /// <summary>Settings of the gateway that are not its defaults.</summary>
    public IReadOnlyDictionary<string, string> Settings
        => Content["settings"]?.AsObject().ToDictionary(setting => setting.Key, setting => (string)setting.Value!) ?? [];

    public IEnumerable<(string Case, string Caller)> Cases
        => Content["cases"]!.AsArray().SelectMany(entry => entry!["expect"]!.AsObject().Select(expectation => ((string)entry["name"]!, expectation.Key)));

    /// <summary>The entries as they are written.</summary>
    public IEnumerable<JsonObject> Entries => Content["cases"]!.AsArray().Select(entry => entry!.AsObject());

    public static CaseFile Read(string name) => new(Path.Combine(Root, name + ".json"));

    public ConformanceCase Get(string name, string caller)
    {
        var entry = Content["cases"]!.AsArray().Single(candidate => (string)candidate!["name"]! == name)!.AsObject();
        return new ConformanceCase(entry, CaseCaller.Read(Content["callers"]![caller]!.AsObject()), caller);
    }

    public void Save() => File.WriteAllText(_path, Content.ToJsonString(Indented) + "\n");
}
