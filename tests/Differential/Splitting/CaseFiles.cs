using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Language;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>A case as files: <c>base.graphql</c>, <c>subgraphs/*.graphql</c>, <c>data.json</c>, <c>operation.graphql</c>, <c>variables.json</c>,
/// where there are any <c>down.txt</c> and <c>labels.txt</c>, and, to read, <c>difference.txt</c>, <c>expected.json</c>, <c>actual.json</c> and <c>plan.txt</c>.</summary>
internal static class CaseFiles
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string folder, DifferentialCase input, Outcome outcome)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(Path.Combine(folder, "subgraphs"));
        foreach (var (name, text) in Texts(input, outcome))
        {
            File.WriteAllText(Path.Combine(folder, name), text.TrimEnd() + "\n");
        }
    }

    public static DifferentialCase Read(string folder)
        => new(
            File.ReadAllText(Path.Combine(folder, "base.graphql")),
            Directory.EnumerateFiles(Path.Combine(folder, "subgraphs"), "*.graphql").Order(StringComparer.Ordinal)
                .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal),
            Json(folder, "data.json"),
            File.ReadAllText(Path.Combine(folder, "operation.graphql")),
            Json(folder, "variables.json"),
            new Circumstances(Lines(folder, "down.txt").FirstOrDefault(), Lines(folder, "labels.txt").ToHashSet(StringComparer.Ordinal)));

    /// <summary>The files as one text, for a test's message.</summary>
    public static string Describe(DifferentialCase input, Outcome outcome)
        => string.Join('\n', Texts(input, outcome).Select(file => $"==== {file.Name}\n{file.Text.TrimEnd()}"));

    private static IEnumerable<(string Name, string Text)> Texts(DifferentialCase input, Outcome outcome)
    {
        yield return ("difference.txt", $"{outcome.Kind}: {outcome.Detail}");
        yield return ("operation.graphql", Utf8GraphQLParser.Parse(input.Operation).Print());
        yield return ("variables.json", input.Variables.ToJsonString(Indented));
        if (input.Circumstances.DownSubgraph is { } down)
        {
            yield return ("down.txt", down);
        }

        if (input.Circumstances.ActiveLabels.Count > 0)
        {
            yield return ("labels.txt", string.Join('\n', input.Circumstances.ActiveLabels));
        }

        yield return ("plan.txt", outcome.Plan);
        yield return ("expected.json", outcome.Expected?.ToJsonString(Indented) ?? "");
        yield return ("actual.json", outcome.Actual?.ToJsonString(Indented) ?? "");
        foreach (var (name, sdl) in input.Subgraphs)
        {
            yield return ($"subgraphs/{name}.graphql", sdl);
        }

        yield return ("base.graphql", input.BaseSdl);
        yield return ("data.json", input.Data.ToJsonString(Indented));
    }

    private static IEnumerable<string> Lines(string folder, string name)
        => File.Exists(Path.Combine(folder, name)) ? File.ReadAllLines(Path.Combine(folder, name)).Select(line => line.Trim()).Where(line => line.Length > 0) : [];

    private static JsonObject Json(string folder, string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!.AsObject();
}
