using System.Text.Json.Nodes;

namespace Gateway.Differential.Tests.Comparing;

/// <summary>Where two answers first differ, the order of keys and the digits of numbers included.</summary>
internal static class DataDifference
{
    /// <summary>Null where they are equal.</summary>
    public static string? Find(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                var keys = left.Select(entry => entry.Key).ToList();
                return keys.SequenceEqual(right.Select(entry => entry.Key))
                    ? keys.Select(key => Find(left[key], right[key], $"{path}.{key}")).FirstOrDefault(found => found is not null)
                    : Describe(expected, actual, path);
            case (JsonArray left, JsonArray right):
                return left.Count == right.Count
                    ? left.Select((item, i) => Find(item, right[i], $"{path}.{i}")).FirstOrDefault(found => found is not null)
                    : Describe(expected, actual, path);
            default:
                return Text(expected) == Text(actual) ? null : Describe(expected, actual, path);
        }
    }

    private static string Describe(JsonNode? expected, JsonNode? actual, string path) => $"{path}: expected {Text(expected)}, but the gateway answers {Text(actual)}";

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "null";
}
