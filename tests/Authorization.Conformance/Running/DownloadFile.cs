using System.Text.Json.Nodes;
using Tests.Kit;

namespace Gateway.Authorization.Conformance.Tests.Running;

/// <summary>A file of cases about documents (README, Documents).</summary>
internal sealed class DownloadFile(string name)
{
    private readonly JsonObject _content = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, name + ".json")))!.AsObject();

    public static string Root => RepositoryRoot.Combine("tests", "Authorization.Conformance", "downloads");

    public static IEnumerable<string> Names => Directory.GetFiles(Root, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static IReadOnlyList<(string Name, string Sdl)> Subgraphs => [.. Directory.GetFiles(Root, "*.graphql")
        .Order(StringComparer.Ordinal)
        .Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))];

    public IReadOnlyDictionary<string, string> Settings => _content["settings"]!.AsObject().ToDictionary(setting => setting.Key, setting => (string)setting.Value!);

    public IReadOnlyDictionary<string, string[]> Documents
        => _content["documents"]!.AsObject().ToDictionary(tenant => tenant.Key, tenant => tenant.Value!.AsArray().Select(file => (string)file!).ToArray());

    public IEnumerable<JsonObject> Entries => _content["cases"]!.AsArray().Select(entry => entry!.AsObject());

    public IEnumerable<(string Case, string Caller)> Cases => Entries.SelectMany(entry => entry["expect"]!.AsObject().Select(expected => ((string)entry["name"]!, expected.Key)));

    public JsonObject Entry(string name) => Entries.Single(entry => (string)entry["name"]! == name);

    public JsonObject Caller(string name) => _content["callers"]![name]!.AsObject();
}
