using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Tests.Randomized;

/// <summary>
/// Executes a plan the plain way, on JSON objects: every fetch in order, its recorded response merged into one tree, then the tree completed
/// by the letter of the specification. Slow, short, and shares no code with the executor.
/// </summary>
internal sealed class ReferenceExecutor(Schema schema, QueryPlan plan, IReadOnlyDictionary<string, bool> variables, RandomSubgraphs subgraphs)
{
    private static readonly object Propagate = new();

    private readonly JsonObject _tree = [];

    /// <summary>True where a null needs an error.</summary>
    public bool HasErrors { get; private set; }

    public JsonNode? Execute()
    {
        foreach (var fetch in plan.Fetches)
        {
            if (fetch.Lookups.IsEmpty)
            {
                Merge(_tree, subgraphs.Exchanges[fetch.Id].Data!);
            }
            else
            {
                RunLookup(fetch.Id, fetch.Lookups[0]);
            }
        }

        var data = CompleteObject(_tree, [plan.Selections]);
        return data == Propagate ? null : (JsonNode?)data;
    }

    private void RunLookup(int fetch, EntityLookup lookup)
    {
        var targets = new List<(JsonObject Target, string Representation)>();
        foreach (var target in Follow(_tree, lookup.Path.Segments.AsSpan()))
        {
            if (TypeOf(target, lookup) is not { } type || !target.ContainsKey("id"))
            {
                continue;
            }

            if (target["id"] is null)
            {
                SpreadNull(target, lookup.Selections);
                continue;
            }

            targets.Add((target, $"{{\"__typename\":\"{type}\",\"id\":{target["id"]!.ToJsonString()}}}"));
        }

        var distinct = targets.Select(target => target.Representation).Distinct().ToList();
        if (distinct.Count == 0)
        {
            Assert.False(subgraphs.Exchanges.ContainsKey(fetch), "A request was sent although there was nothing to ask for.");
            return;
        }

        var (sent, data) = subgraphs.Exchanges[fetch];
        Assert.Equal(distinct, sent!.Select(one => one!.ToJsonString()));
        foreach (var (target, representation) in targets)
        {
            switch (data?["_entities"]![distinct.IndexOf(representation)])
            {
                case JsonObject entity:
                    Merge(target, entity);
                    break;
                case null when data is not null:
                    SpreadNull(target, lookup.Selections);
                    break;
            }
        }
    }

    /// <summary>An object that tells no type has that of its position, where that is an object type.</summary>
    private string? TypeOf(JsonObject target, EntityLookup lookup)
    {
        if (target.TryGetPropertyValue("__typename", out var name))
        {
            return (string?)name;
        }

        GraphQLType type = schema.QueryType!;
        foreach (var segment in lookup.Path.Segments)
        {
            var container = segment.Key[0] switch { 'Q' => "Query", 'I' => "Item", 'O' => "Other", _ => "Thing" };
            type = schema.GetType<FieldContainerType>(container)!.GetField(segment.Key[1..])!.Type.Named;
        }

        return type is ObjectType ? ((ObjectType)type).Name : null;
    }

    private static IEnumerable<JsonObject> Follow(JsonNode? node, ReadOnlySpan<FetchPathSegment> path)
    {
        switch (node)
        {
            case JsonArray list:
                var all = new List<JsonObject>();
                foreach (var item in list)
                {
                    all.AddRange(Follow(item, path));
                }

                return all;
            case JsonObject target when path.IsEmpty:
                return [target];
            case JsonObject target:
                return Follow(target[path[0].Key], path[1..]);
            default:
                return [];
        }
    }

    private static void Merge(JsonObject target, JsonObject source)
    {
        foreach (var (key, value) in source)
        {
            Assert.True(key == "__typename" || !target.ContainsKey(key), "Plans made at random fill a key once.");
            target[key] = value?.DeepClone();
        }
    }

    private static void SpreadNull(JsonObject target, SelectionSetNode selections)
    {
        foreach (var selection in selections.Selections)
        {
            if (selection is InlineFragmentNode fragment)
            {
                SpreadNull(target, fragment.SelectionSet);
            }
            else if (selection is FieldNode field)
            {
                target.TryAdd(field.ResponseName, null);
            }
        }
    }

    private object? CompleteObject(JsonObject source, IReadOnlyList<ResponseSelectionSet> sets)
    {
        var type = source.TryGetPropertyValue("__typename", out var name)
            ? (string?)name
            : sets[0].Type is ObjectType own ? own.Name : null;
        var fields = new Dictionary<string, List<ResponseField>>();
        foreach (var field in sets.SelectMany(set => set.Fields))
        {
            var applies = field.TypeNames.IsEmpty || (type is not null && field.TypeNames.Contains(type));
            if (applies && field.Conditions.All(condition => variables[condition.Variable] == condition.Expected))
            {
                (fields.TryGetValue(field.ResponseKey, out var same) ? same : fields[field.ResponseKey] = []).Add(field);
            }
        }

        var result = new JsonObject();
        foreach (var (key, same) in fields)
        {
            object? value = type;
            if (same[0].Definition is not { } definition)
            {
                value ??= Fail();
            }
            else if (!source.ContainsKey(same[0].SourceKey))
            {
                Fail();
                value = definition.Type.IsNonNull ? Propagate : null;
            }
            else
            {
                value = Complete(source[same[0].SourceKey], definition.Type, [.. same.Where(one => one.Selections is not null).Select(one => one.Selections!)]);
            }

            if (value == Propagate)
            {
                return Propagate;
            }

            result[key] = value is string text ? JsonValue.Create(text) : (JsonNode?)value;
        }

        return result;
    }

    private object? Complete(JsonNode? value, GraphQLType type, IReadOnlyList<ResponseSelectionSet> sets)
    {
        if (type.IsNonNull)
        {
            var nullable = value is null ? Fail() : Complete(value, type.Nullable, sets);
            return nullable ?? Propagate;
        }

        if (value is null)
        {
            return null;
        }

        var completed = (type, value) switch
        {
            (ListType list, JsonArray items) => CompleteList(items, list, sets),
            (ListType, _) => Fail(),
            (CompositeType, JsonObject source) => CompleteObject(source, sets),
            (CompositeType, _) => Fail(),
            _ => IsValid(value, (NamedType)type) ? value.DeepClone() : Fail(),
        };
        return completed == Propagate ? null : completed;
    }

    private object? CompleteList(JsonArray items, ListType type, IReadOnlyList<ResponseSelectionSet> sets)
    {
        var result = new JsonArray();
        foreach (var item in items)
        {
            var value = Complete(item, type.ElementType, sets);
            if (value == Propagate)
            {
                return Propagate;
            }

            result.Add((JsonNode?)value);
        }

        return result;
    }

    private object Fail()
    {
        HasErrors = true;
        return Propagate;
    }

    private static bool IsValid(JsonNode value, NamedType type) => type.Name switch
    {
        "Int" => value.GetValueKind() == JsonValueKind.Number && int.TryParse(value.ToJsonString(), out _),
        "Float" => value.GetValueKind() == JsonValueKind.Number,
        "Boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "String" or "ID" => value.GetValueKind() == JsonValueKind.String,
        "Kind" => value.GetValueKind() == JsonValueKind.String && ((EnumType)type).GetValue((string)value!) is not null,
        _ => true,
    };
}
