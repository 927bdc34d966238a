using System.Text.Json.Nodes;

namespace Tests.Kit.FederationCases;

/// <summary>Matches a pattern of <c>data.json</c> against a value, as the format's description says.</summary>
internal static class FixturePattern
{
    /// <summary>True when every part of the pattern is found in the value; further keys of the value do not matter.</summary>
    public static bool Matches(JsonNode? pattern, JsonNode? value) => (pattern, value) switch
    {
        (JsonObject expected, JsonObject actual)
            => expected.All(part => actual.TryGetPropertyValue(part.Key, out var found) && Matches(part.Value, found)),
        (JsonArray expected, JsonArray actual)
            => expected.Count == actual.Count && expected.Zip(actual).All(pair => Matches(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(pattern, value),
    };
}
