using System.Text.Json.Nodes;
using Gateway.Differential.Tests.Splitting;
using Gateway.Planning;

namespace Gateway.Differential.Tests.Comparing;

/// <summary>
/// When the gateway's answer counts as the single process's answer although a subgraph is down: it is that answer with nulls in it.
/// </summary>
/// <remarks>
/// 1. Where the gateway has a value, it is the single process's value. 2. Where the gateway alone has null, an error explains it. 3. A leaf
/// that no lost fetch was to fill is the single process's leaf, null or not: what did not need the subgraph arrives. 4. Without a lost fetch
/// the answers are equal.
/// </remarks>
internal static class MaskedEquivalence
{
    public static (DifferenceKind Kind, string Detail) Judge(JsonObject expected, JsonObject actual, LostFetches lost)
    {
        var explained = ExplainedNulls.Of(actual).Paths;
        var difference = lost.IsEmpty
            ? DataDifference.Find(expected["data"], actual["data"], "data")
            : Find(expected["data"], actual["data"], [lost.Plan.Selections], [lost.Root], false, "data", explained);
        return difference is null ? (DifferenceKind.None, "") : (DifferenceKind.Data, difference);
    }

    private static string? Find(
        JsonNode? expected,
        JsonNode? actual,
        IReadOnlyList<ResponseSelectionSet> selections,
        IReadOnlyList<LostFetches.Place> places,
        bool isSafe,
        string path,
        IReadOnlySet<string> explained)
    {
        switch (expected, actual)
        {
            case (_, null) when expected is null || (explained.Contains(path) && !(isSafe && expected is JsonValue)):
                return null;
            case (_, null):
                return $"{path}: null is not explained, expected {expected!.ToJsonString()}";
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Select((item, i) => Find(item, right[i], selections, places, isSafe, $"{path}.{i}", explained)).FirstOrDefault(found => found is not null);
            case (JsonObject left, JsonObject right) when left.Select(entry => entry.Key).SequenceEqual(right.Select(entry => entry.Key)):
                return left.Select(entry => FindIn(entry.Key, left, right, selections, places, path, explained)).FirstOrDefault(found => found is not null);
            default:
                return DataDifference.Find(expected, actual, path);
        }
    }

    private static string? FindIn(
        string key,
        JsonObject expected,
        JsonObject actual,
        IReadOnlyList<ResponseSelectionSet> selections,
        IReadOnlyList<LostFetches.Place> places,
        string path,
        IReadOnlySet<string> explained)
    {
        var fields = selections.SelectMany(set => set.Fields).Where(field => field.ResponseKey == key).ToList();
        var children = places.SelectMany(place => fields.Select(field => place.Child(field.SourceKey))).Distinct().ToList();
        return Find(
            expected[key],
            actual[key],
            [.. fields.Where(field => field.Selections is not null).Select(field => field.Selections!)],
            children,
            children.TrueForAll(child => !child.IsTouched),
            $"{path}.{key}",
            explained);
    }
}
