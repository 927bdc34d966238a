using System.Text.Json;
using Gateway.Host.Supergraphs;

namespace Gateway.Host.Composing;

/// <summary>
/// A JSON file that lists subgraphs: <c>{"subgraphs": {"NAME": {"schema": "FILE or URL", "url": "URL"}}}</c>. Files are found from the
/// folder of the list; without <c>schema</c> the program at <c>url</c> is asked.
/// </summary>
internal static class SubgraphsFile
{
    private const string Form = """{"subgraphs": {"NAME": {"schema": "FILE or URL", "url": "URL"}}}""";

    /// <exception cref="CommandException">The file cannot be read or has another form.</exception>
    public static async Task<IReadOnlyList<SubgraphSpec>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var text = await SupergraphText.ReadFileAsync(path, cancellationToken);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(
                text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false });
        }
        catch (JsonException exception)
        {
            throw Refuse(path, exception.LineNumber is { } line ? $"is not JSON (line {line + 1})" : "is not JSON, or names something twice");
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("subgraphs", out var subgraphs) || subgraphs.ValueKind != JsonValueKind.Object)
            {
                throw Refuse(path, "lists no subgraphs");
            }

            RefuseUnknown(path, root, "subgraphs");
            return [.. subgraphs.EnumerateObject().Select(subgraph => ReadSubgraph(path, subgraph.Name, subgraph.Value))];
        }
    }

    private static SubgraphSpec ReadSubgraph(string path, string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Refuse(path, $"describes the subgraph {name} by something else than an object");
        }

        RefuseUnknown(path, value, "schema", "url");
        var url = ReadText(path, name, value, "url");
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            throw Refuse(path, $"gives the subgraph {name} the url '{url}', which is no http or https address");
        }

        var schema = ReadText(path, name, value, "schema") ?? url ?? throw Refuse(path, $"gives the subgraph {name} neither schema nor url");
        var spec = new SubgraphSpec(name, schema, url);
        return spec.Address is not null
            ? spec
            : spec with { Schema = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, schema)) };
    }

    private static string? ReadText(string path, string name, JsonElement value, string key)
        => !value.TryGetProperty(key, out var text) ? null
            : text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } found ? found
            : throw Refuse(path, $"gives the subgraph {name} a {key} that is no text");

    private static void RefuseUnknown(string path, JsonElement value, params string[] known)
    {
        foreach (var property in value.EnumerateObject().Where(property => !known.Contains(property.Name)))
        {
            throw Refuse(path, $"has the unknown entry '{property.Name}'");
        }
    }

    private static CommandException Refuse(string path, string what) => new($"{path} {what}; its form is {Form}.", ExitCodes.BadOptions);
}
