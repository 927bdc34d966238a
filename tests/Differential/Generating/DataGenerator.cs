using System.Text.Json.Nodes;

namespace Gateway.Differential.Tests.Generating;

/// <summary>Makes data for a graph: a few objects of each entity, with nulls and failures where the types allow them.</summary>
internal sealed class DataGenerator
{
    private readonly GraphModel _graph;
    private readonly Random _random;
    private readonly Dictionary<string, List<string>> _names = [];
    private readonly bool _fails;

    private DataGenerator(GraphModel graph, Random random)
    {
        _graph = graph;
        _random = random;
        _fails = random.Chance(40) && !graph.NeverFails;
        foreach (var entity in graph.Entities)
        {
            _names[entity.Name] = [.. Enumerable.Range(0, random.Next(2, 5)).Select(index => $"{entity.Name}-{index}")];
        }
    }

    /// <summary>As <see cref="Reference.Dataset"/> reads it.</summary>
    public static JsonObject Generate(GraphModel graph, Random random)
    {
        var generator = new DataGenerator(graph, random);
        var objects = new JsonObject();
        foreach (var entity in graph.Entities)
        {
            foreach (var (index, name) in generator._names[entity.Name].Index())
            {
                objects[name] = generator.Entity(entity, index, name);
            }
        }

        var data = new JsonObject
        {
            ["objects"] = objects,
            ["roots"] = new JsonObject { ["Query"] = generator.Root(graph.Query), ["Mutation"] = generator.Root(graph.Mutation) },
        };
        return JsonNode.Parse(data.ToJsonString())!.AsObject(); // As it would be read from a file.
    }

    private JsonObject Entity(TypeModel entity, int index, string name)
    {
        var result = new JsonObject { ["__typename"] = entity.Name };
        var nulls = _random.Next(100);
        foreach (var field in entity.Fields)
        {
            if (field.IsKey)
            {
                result[field.Name] = KeyValue(field, index, name, nulls);
            }
            else if (field.Level == 0 || field.Context is not null)
            {
                result[field.Name] = Field(field, MayFail(entity, field));
            }
            else if (!_graph.NeverFails && !(field.IsRequired && field.IsNonNull) && _random.Chance(8))
            {
                result[field.Name] = field.IsNonNull || _random.Chance(50) ? Failure(field) : null;
            }

            if (field.Level > 0 && field.Context is null && field.IsNonNull && result.TryGetPropertyValue(field.Name, out var value) && value is null)
            {
                result.Remove(field.Name);
            }
        }

        foreach (var field in _graph.Types.Where(type => type.ObjectsIn.Count > 0 && type.Members.Contains(entity)).SelectMany(type => type.Fields).Where(field => field.Level == 0))
        {
            result[field.Name] = Field(field);
        }

        return result;
    }

    /// <param name="field">Part of a key.</param>
    /// <param name="index">Of the object among those of its type.</param>
    /// <param name="name">Of the object.</param>
    /// <param name="nulls">Below 100: the lower, the more of the keys that can be null are.</param>
    private JsonNode? KeyValue(FieldModel field, int index, string name, int nulls) => field.Name switch
    {
        "id" => name,
        "region" => $"r{index % 2}",
        "code" => index / 2,
        "serial" => index,
        "sku" => $"sku-{index}",
        "parent" => Reference(field.Named),
        "alt" => nulls < 35 ? null : $"alt-{index}",
        "batch" => nulls < 45 ? null : $"b{index % 2}",
        "lot" => nulls < 20 ? null : index,
        _ => Org(field.Named, index),
    };

    private static JsonObject Org(string type, int index) => new() { ["__typename"] = type, ["zone"] = $"z{index % 2}", ["number"] = index };

    private JsonObject Root(TypeModel root)
    {
        var result = new JsonObject();
        foreach (var field in root.Fields)
        {
            result[field.Name] = root == _graph.Mutation
                ? new JsonObject { ["$mutate"] = new JsonObject { ["type"] = field.Named, ["field"] = "count" } }
                : Field(field);
        }

        return result;
    }

    private JsonNode? Field(FieldModel field, bool mayFail = true)
    {
        if (field.IsMutable)
        {
            return _random.Next(100);
        }

        var allowed = Allowed(field);
        var type = field.StrictType ?? field.Type;
        mayFail &= _fails && field.StrictType is null && !(field.IsRequired && type.Contains('!', StringComparison.Ordinal));
        return field.Arguments.Length > 0 && type.TrimEnd('!') != "String"
            ? new JsonObject { ["$choose"] = new JsonArray([.. Enumerable.Range(0, 4).Select(_ => Value(type, allowed, mayFail))]) }
            : Value(type, allowed, mayFail);
    }

    /// <summary>The types that all who resolve a field know at its place, who resolves it until a label is on included.</summary>
    private List<TypeModel>? Allowed(FieldModel field)
        => field.IsQuery ? [_graph.Query]
            : _graph.Find(field.Named) is not { } type ? null
            : [.. field.Owners.Concat(field.ExternalIn).Concat(field is { OverriddenIn: { } from, OverrideLabel: not null } ? [from] : []).Select(subgraph => type.MembersIn(subgraph)).Aggregate((left, right) => left.Intersect(right))];

    private JsonNode? Value(string type, List<TypeModel>? allowed, bool mayFail)
    {
        if (type.EndsWith('!'))
        {
            return mayFail && _random.Chance(3) ? Failure(type) : Present(type[..^1], allowed, mayFail);
        }

        return mayFail && _random.Chance(5) ? Failure(type) : _random.Chance(12) || allowed is [] && type[0] != '[' ? null : Present(type, allowed, mayFail);
    }

    private JsonNode? Present(string type, List<TypeModel>? allowed, bool mayFail)
    {
        if (type[0] == '[')
        {
            // Without a type that may stand in it, a list of what cannot be null is empty.
            var count = allowed is [] ? 0 : _random.Next(0, 4);
            return new JsonArray([.. Enumerable.Range(0, count).Select(_ => Value(type[1..^1], allowed, mayFail))]);
        }

        return allowed is null ? Leaf(type) : Object(_random.Pick(allowed), mayFail);
    }

    private JsonObject Object(TypeModel type, bool mayFail)
    {
        if (type.Kind == ModelKind.Entity)
        {
            return Reference(type.Name);
        }

        var result = new JsonObject { ["__typename"] = type.Name };
        foreach (var field in type.Kind == ModelKind.Root ? [] : type.Fields)
        {
            result[field.Name] = Field(field, mayFail && MayFail(type, field));
        }

        return result;
    }

    /// <summary>
    /// Where an object has fields that others are computed from, a failure that takes the whole object away would take those away too: a subgraph
    /// that is asked for both at once loses both, a single process does not.
    /// </summary>
    private static bool MayFail(TypeModel type, FieldModel field) => !field.IsNonNull || !type.Fields.Exists(other => other.IsRequired);

    private JsonObject Reference(string entity) => new() { ["$ref"] = _random.Pick(_names[entity]) };

    private JsonObject Failure(FieldModel field) => Failure(field.Type);

    private JsonObject Failure(string type) => new() { ["$error"] = $"no {type} #{_random.Next(1000)}" };

    private JsonNode? Leaf(string type) => type switch
    {
        "Int" => _random.Next(-1000, 1000),
        "Float" => JsonNode.Parse($"{_random.Next(100)}.{_random.Next(100)}0"),
        "Boolean" => _random.Chance(50),
        "ID" => $"id{_random.Next(100)}",
        "Color" => _random.Pick(["RED", "GREEN", "BLUE"]),
        "Blob" => new JsonObject { ["$json"] = JsonNode.Parse(_random.Pick(["""{"a":[1,{"b":null}],"c":"\u20ac"}""", "[1.50,true]", "\"t\"", "7"])) },
        _ => $"t\u00e9xt \"{_random.Next(1000)}\"\n",
    };
}
