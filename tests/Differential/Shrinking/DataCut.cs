using System.Text.Json.Nodes;
using GraphQL.TypeSystem;

namespace Gateway.Differential.Tests.Shrinking;

/// <summary>Takes one thing out of the data: an object that nothing refers to, a value that may be null, an item of a list, a choice.</summary>
internal sealed class DataCut(Schema schema, int target)
{
    private int _visited;

    /// <summary>A copy of the data without it; null where there is no such thing.</summary>
    public static JsonObject? Cut(JsonObject data, Schema schema, int target)
    {
        var copy = data.DeepClone().AsObject();
        var cut = new DataCut(schema, target);
        cut.Visit(copy);
        return cut._visited > target ? copy : null;
    }

    private void Visit(JsonObject data)
    {
        var text = data.ToJsonString();
        var objects = data["objects"]!.AsObject();
        foreach (var name in objects.Select(entry => entry.Key).Where(name => !text.Contains($"\"$ref\":\"{name}\"", StringComparison.Ordinal)).ToList())
        {
            if (IsTarget())
            {
                objects.Remove(name);
                return;
            }
        }

        foreach (var (_, value) in objects)
        {
            Visit(value, (string?)value!["__typename"]);
        }

        foreach (var (name, value) in data["roots"]!.AsObject())
        {
            Visit(value, name);
        }
    }

    private void Visit(JsonNode? node, string? typeName)
    {
        switch (node)
        {
            case JsonArray list:
                VisitList(list, typeName);
                break;
            case JsonObject { Count: > 0 } map when map.First().Key[0] != '$':
                var type = schema.GetType<ObjectType>((string?)map["__typename"] ?? typeName ?? "");
                foreach (var (name, value) in map.ToList())
                {
                    VisitField(map, name, value, type?.GetField(name));
                }

                break;
        }
    }

    private void VisitField(JsonObject map, string name, JsonNode? value, OutputField? field)
    {
        if (name == "__typename" || _visited > target)
        {
            return;
        }

        if (field is not { Type.IsNonNull: true } && IsTarget())
        {
            map.Remove(name);
        }
        else if (value is JsonObject choice && choice["$choose"] is JsonArray { Count: > 0 } values)
        {
            if (IsTarget())
            {
                map[name] = values[0]?.DeepClone();
            }
        }
        else
        {
            Visit(value, null);
        }
    }

    private void VisitList(JsonArray list, string? typeName)
    {
        for (var i = 0; i < list.Count && _visited <= target; i++)
        {
            if (IsTarget())
            {
                list.RemoveAt(i);
                return;
            }

            Visit(list[i], typeName);
        }
    }

    private bool IsTarget() => _visited++ == target;
}
