using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tests.EndToEnd;

/// <summary>What an answer does not say.</summary>
internal static partial class Nulls
{
    /// <summary>Paths of nulls, items of a list as one.</summary>
    public static IEnumerable<string> Of(JsonNode answer, string path = "")
    {
        var children = answer switch
        {
            JsonObject fields => fields.Select(field => (Path: $"{path}.{field.Key}", Value: field.Value)),
            JsonArray items => items.Select(item => (Path: $"{path}.*", Value: item)),
            _ => [],
        };
        return children.SelectMany(child => child.Value is null ? [child.Path] : Of(child.Value, child.Path)).Select(found => Root().Replace(found, "")).Distinct();
    }

    [GeneratedRegex(@"^\.data\.")]
    private static partial Regex Root();
}
