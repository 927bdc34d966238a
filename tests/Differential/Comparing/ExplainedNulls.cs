using System.Text.Json.Nodes;

namespace Gateway.Differential.Tests.Comparing;

/// <summary>The nulls of a response that its errors explain.</summary>
/// <param name="Paths">As text, for example <c>data.items.0.name</c>.</param>
/// <param name="AtValues">Paths of errors that end at something that is not null.</param>
internal sealed record ExplainedNulls(IReadOnlySet<string> Paths, IReadOnlyList<string> AtValues)
{
    public static ExplainedNulls Of(JsonObject response)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var atValues = new List<string>();
        foreach (var error in response["errors"]?.AsArray() ?? [])
        {
            var (path, isNull) = Follow(response["data"], error!["path"]?.AsArray() ?? []);
            if (isNull)
            {
                paths.Add(path);
            }
            else
            {
                atValues.Add(path);
            }
        }

        return new ExplainedNulls(paths, atValues);
    }

    private static (string Path, bool IsNull) Follow(JsonNode? data, JsonArray path)
    {
        var text = "data";
        var current = data;
        foreach (var part in path)
        {
            switch (current)
            {
                case JsonObject map when part!.GetValueKind() == System.Text.Json.JsonValueKind.String && map.ContainsKey((string)part!):
                    current = map[(string)part!];
                    break;
                case JsonArray list when part!.GetValueKind() == System.Text.Json.JsonValueKind.Number && (int)part! < list.Count:
                    current = list[(int)part!];
                    break;
                default:
                    return (text, current is null);
            }

            text += $".{part}";
        }

        return (text, current is null);
    }
}
