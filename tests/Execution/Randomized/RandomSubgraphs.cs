using System.Text;
using System.Text.Json.Nodes;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using GraphQL.Language;

namespace Gateway.Execution.Tests.Randomized;

/// <summary>Answers fetches from a <see cref="RandomGraph"/>, sometimes with null, without a key, or not at all. Keeps what was said.</summary>
internal sealed class RandomSubgraphs(RandomGraph graph, int seed, BufferPool pool) : ISubgraphClient
{
    /// <summary>For each fetch that was sent: the representations, and the response; null where it failed.</summary>
    public Dictionary<int, (JsonArray? Representations, JsonObject? Data)> Exchanges { get; } = [];

    public async ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        // Of its own for each fetch, so that the order of parallel fetches changes nothing.
        var random = new Random((seed * 997) + request.Fetch.Id);
        var body = JsonNode.Parse(request.Body.Span)!.AsObject();
        JsonArray? representations = null;
        JsonObject? data = null;
        lock (Exchanges)
        {
            if (request.Fetch.Lookups.IsEmpty)
            {
                data = (JsonObject)Select(graph.Root, request.Fetch.Selections!, random)!;
            }
            else
            {
                representations = body["variables"]!["representations"]!.AsArray();
                data = new JsonObject { ["_entities"] = new JsonArray([.. representations.Select(one => Entity(one!, request.Fetch.Lookups[0].Selections, random))]) };
                data = random.Next(8) == 0 ? null : data;
            }

            Exchanges.Add(request.Fetch.Id, (representations, data));
        }

        if (random.Next(2) == 0)
        {
            await Task.Yield();
        }

        if (data is null)
        {
            return SubgraphResponse.Failed(SubgraphFailure.Unavailable);
        }

        var text = new JsonObject { ["data"] = data.DeepClone() }.ToJsonString(new() { WriteIndented = random.Next(2) == 0 });
        return SubgraphResponse.Success(BodyBuffer.Copy(Encoding.UTF8.GetBytes(text), pool));
    }

    private JsonNode? Entity(JsonNode representation, SelectionSetNode selections, Random random)
        => random.Next(10) == 0 || graph.Find((string)representation["id"]!) is not { } found ? null : Select(found, selections, random);

    private JsonNode? Select(JsonNode? value, SelectionSetNode selections, Random random)
    {
        switch (value)
        {
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Select(item, selections, random))]);
            case JsonObject reference when reference.ContainsKey("$ref"):
                return Select(graph.Find((string)reference["$ref"]!), selections, random);
            case JsonObject { Count: > 0 } source:
                var result = new JsonObject();
                Add(result, source, selections, random);
                return result;
            default:
                return value?.DeepClone();
        }
    }

    private void Add(JsonObject result, JsonObject source, SelectionSetNode selections, Random random)
    {
        foreach (var selection in selections.Selections)
        {
            if (selection is InlineFragmentNode fragment)
            {
                var condition = fragment.TypeCondition!.Name;
                if (condition == (string?)source["__typename"] || condition == "Thing")
                {
                    Add(result, source, fragment.SelectionSet, random);
                }
            }
            else if (selection is FieldNode field && (random.Next(60) != 0 || field.Name == "__typename"))
            {
                result[field.ResponseName] = field.SelectionSet is { } nested ? Select(source[field.Name], nested, random) : source[field.Name]?.DeepClone();
            }
        }
    }
}
