using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gateway.Differential.Tests.Reference;

/// <summary>
/// The data of one run. The single process reads all of it, a subgraph what its schema lets it see. As JSON:
/// <c>{"objects": {"p1": {"__typename": "Product", …}}, "roots": {"Query": {…}, "Mutation": {…}}}</c>, with <c>{"$ref": "p1"}</c>,
/// <c>{"$error": "message"}</c>, <c>{"$choose": […]}</c>, <c>{"$json": …}</c> and <c>{"$mutate": {"type": …, "field": …}}</c> as values.
/// </summary>
internal sealed class Dataset
{
    private readonly Dictionary<string, DataRecord> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataRecord> _roots = new(StringComparer.Ordinal);

    private Dataset()
    {
    }

    public IReadOnlyCollection<DataRecord> Objects => _objects.Values;

    /// <summary>How many mutations ran: part of what the next one does, so that their order shows.</summary>
    public int MutationCount { get; private set; }

    public static Dataset Load(JsonObject json)
    {
        var data = new Dataset();
        foreach (var (name, value) in json["objects"]!.AsObject())
        {
            data._objects[name] = new DataRecord((string)value!["__typename"]!, []);
        }

        foreach (var (name, value) in json["objects"]!.AsObject())
        {
            data.Fill(data._objects[name], value!.AsObject());
        }

        foreach (var (name, value) in json["roots"]!.AsObject())
        {
            data._roots[name] = new DataRecord(name, []);
            data.Fill(data._roots[name], value!.AsObject());
        }

        return data;
    }

    public object? Root(string typeName, string field) => _roots.GetValueOrDefault(typeName)?.Fields.GetValueOrDefault(field);

    /// <summary>Runs a mutation: the number of the object becomes one that depends on what ran before.</summary>
    public DataRecord? Mutate(Mutation mutation, string id, decimal value)
    {
        MutationCount++;
        var target = Objects.FirstOrDefault(record => record.TypeName == mutation.TypeName && (string?)record.Fields.GetValueOrDefault("id") == id);
        if (target is not null)
        {
            var before = target.Fields.GetValueOrDefault(mutation.Field) as decimal? ?? 0;
            target.Fields[mutation.Field] = ((before * 7) + value + MutationCount) % 100_003;
        }

        return target;
    }

    private void Fill(DataRecord record, JsonObject json)
    {
        foreach (var (name, value) in json)
        {
            if (name != "__typename")
            {
                record.Fields[name] = Read(value);
            }
        }
    }

    private object? Read(JsonNode? json)
    {
        switch (json)
        {
            case null:
                return null;
            case JsonArray list:
                return list.Select(Read).ToList();
            case JsonObject value when value.ContainsKey("$ref"):
                return _objects.GetValueOrDefault((string)value["$ref"]!);
            case JsonObject value when value.ContainsKey("$error"):
                return new Failure((string)value["$error"]!);
            case JsonObject value when value.ContainsKey("$choose"):
                return new Choice([.. value["$choose"]!.AsArray().Select(Read)]);
            case JsonObject value when value.ContainsKey("$json"):
                return new OpaqueValue(value["$json"]!);
            case JsonObject value when value.ContainsKey("$mutate"):
                return new Mutation((string)value["$mutate"]!["type"]!, (string)value["$mutate"]!["field"]!);
            case JsonObject value:
                var record = new DataRecord((string)value["__typename"]!, []);
                Fill(record, value);
                return record;
            default:
                return json.GetValueKind() switch
                {
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    JsonValueKind.Number => json.GetValue<decimal>(),
                    _ => json.GetValue<string>(),
                };
        }
    }
}
