using System.Text.Json.Nodes;

namespace Tests.Kit.FederationCases;

/// <summary>A query and what the gateway has to answer.</summary>
/// <param name="Data">The expected <c>data</c>; key order does not matter, list order does.</param>
/// <param name="ExpectsErrors">True where the answer must have at least one error.</param>
public sealed record FixtureTest(string Query, JsonNode? Data, bool ExpectsErrors)
{
    /// <summary>Says what is wrong with a gateway's answer; null where it is right.</summary>
    public string? Judge(JsonObject response)
    {
        if (!JsonNode.DeepEquals(response["data"], Data))
        {
            return $"expected data {Data?.ToJsonString() ?? "null"}\n  but got {response.ToJsonString()}";
        }

        return ExpectsErrors && response["errors"] is not JsonArray { Count: > 0 }
            ? $"expected an error but got {response.ToJsonString()}"
            : null;
    }
}
