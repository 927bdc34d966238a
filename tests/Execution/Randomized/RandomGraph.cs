using System.Text.Json.Nodes;

namespace Gateway.Execution.Tests.Randomized;

/// <summary>Random data of one schema: objects by id, with nulls where there should be none and values of the wrong kind.</summary>
internal sealed class RandomGraph
{
    public const string Sdl = """
        scalar Json
        enum Kind { SHARE BOND FUND }
        union Any = Item | Other
        interface Thing { id: ID! name: String sub: Item }
        type Query { item: Item must: Item! items: [Item] strict: [Item!]! grid: [[Item!]] thing: Thing things: [Thing!] any: [Any] }
        type Item implements Thing { id: ID! name: String price: Float count: Int! kind: Kind tags: [String!] extra: Json sub: Item subs: [Item] grid: [[Thing]] need: Thing! things: [Thing!]! }
        type Other implements Thing { id: ID! name: String weight: Int flag: Boolean! sub: Item friend: Other anys: [Any] }
        """;

    private readonly Random _random;
    private readonly Dictionary<string, JsonObject> _objects = [];
    private readonly List<string> _items = [];
    private readonly List<string> _others = [];

    public RandomGraph(Random random)
    {
        _random = random;
        for (var i = 0; i < 6; i++)
        {
            _items.Add($"i{i}");
            _others.Add($"o{i}");
        }

        foreach (var id in _items)
        {
            _objects[id] = new JsonObject
            {
                ["__typename"] = "Item",
                ["id"] = Id(id),
                ["name"] = Value(() => $"n\u00e4me \"{_random.Next(9)}\"\n"),
                ["price"] = Value(() => JsonNode.Parse($"{_random.Next(100)}.{_random.Next(100)}0e{_random.Next(3)}")),
                ["count"] = Value(() => _random.Next(-5, 100), 30),
                ["kind"] = Value(() => Pick("SHARE", "BOND", "FUND", "GONE")),
                ["tags"] = List(() => Value(() => "t", 20)),
                ["extra"] = Value(() => JsonNode.Parse("""{"a":[1,{"b":null}],"c":"\u20ac"}""")),
                ["sub"] = Reference(_items),
                ["subs"] = List(() => Reference(_items)),
                ["grid"] = List(() => List(() => Reference([.. _items, .. _others]))),
                ["need"] = Reference([.. _items, .. _others], 30),
                ["things"] = List(() => Reference([.. _items, .. _others], 30)),
            };
        }

        foreach (var id in _others)
        {
            _objects[id] = new JsonObject
            {
                ["__typename"] = "Other",
                ["id"] = Id(id),
                ["name"] = Value(() => "other"),
                ["weight"] = Value(() => JsonNode.Parse(Pick("1", "-7", "2147483647", "2147483648", "1.5"))),
                ["flag"] = Value(() => _random.Next(2) == 0, 30),
                ["sub"] = Reference(_items),
                ["friend"] = Reference(_others),
                ["anys"] = List(() => Reference([.. _items, .. _others])),
            };
        }

        Root = new JsonObject
        {
            ["__typename"] = "Query",
            ["item"] = Reference(_items),
            ["must"] = Reference(_items, 30),
            ["items"] = List(() => Reference(_items)),
            ["strict"] = List(() => Reference(_items, 30)),
            ["grid"] = List(() => List(() => Reference(_items, 20))),
            ["thing"] = Reference([.. _items, .. _others]),
            ["things"] = List(() => Reference([.. _items, .. _others], 30)),
            ["any"] = List(() => Reference([.. _items, .. _others])),
        };
    }

    public JsonObject Root { get; }

    public JsonObject? Find(string id) => _objects.GetValueOrDefault(id);

    /// <summary>The key of an object is sometimes null although it must not be.</summary>
    private JsonNode? Id(string id) => _random.Next(25) == 0 ? null : id;

    private JsonNode? Value(Func<JsonNode?> make, int nullOneIn = 8)
    {
        if (_random.Next(nullOneIn) == 0)
        {
            return null;
        }

        return _random.Next(40) == 0 ? Pick<JsonNode?>(JsonNode.Parse("{}"), 12345678901, "odd", true, new JsonArray(1)) : make();
    }

    private JsonObject? Reference(List<string> ids, int nullOneIn = 6)
        => _random.Next(nullOneIn) == 0 ? null : new JsonObject { ["$ref"] = ids[_random.Next(ids.Count)] };

    private JsonArray? List(Func<JsonNode?> item)
        => _random.Next(12) == 0 ? null : new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => item())]);

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
