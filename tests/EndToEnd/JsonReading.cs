using System.Text.Json.Nodes;

namespace Tests.EndToEnd;

/// <summary>Reads answers along paths such as <c>data.portfolios.nodes.0.id</c>.</summary>
internal static class JsonReading
{
    public static JsonNode? At(this JsonNode node, string path)
        => path.Split('.').Aggregate((JsonNode?)node, (current, part) => current switch
        {
            JsonObject fields => fields.TryGetPropertyValue(part, out var value) ? value : throw new Xunit.Sdk.XunitException($"No {part} of {path} in {node.ToJsonString()}"),
            JsonArray items => items[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)],
            _ => throw new Xunit.Sdk.XunitException($"Nothing at {path} in {node.ToJsonString()}"),
        });

    public static string Text(this JsonNode node, string path) => node.At(path)?.ToString() ?? "null";

    public static decimal Number(this JsonNode node, string path)
        => decimal.Parse(node.Text(path), System.Globalization.CultureInfo.InvariantCulture);

    public static IEnumerable<JsonNode> Items(this JsonNode node, string path) => node.At(path)!.AsArray().Select(item => item!);

    /// <summary>Fails with the errors where an answer has any.</summary>
    public static JsonObject WithoutErrors(this JsonObject answer)
    {
        Assert.False(answer.ContainsKey("errors"), answer["errors"]?.ToJsonString());
        return answer;
    }
}
