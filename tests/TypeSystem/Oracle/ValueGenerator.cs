using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Makes JSON values for types: mostly right, often slightly wrong. Seeded: one seed, one sequence.</summary>
internal sealed class ValueGenerator(int seed)
{
    private static readonly string[] Odd =
        ["null", "true", "0", "7", "-1", "7.0", "7.5", "1e2", "2147483648", "-2147483649", "\"\"", "\"BUY\"", "\"x\"", "[]", "[null]", "{}", "{\"x\":1}"];

    private readonly Random _random = new(seed);

    /// <summary>True to make few mistakes, for values that are many in one request.</summary>
    public bool IsCareful { get; init; }

    /// <summary>Whether a variable is given: mostly where it must be.</summary>
    public bool IsGiven(bool isRequired) => isRequired ? _random.Next(20) > 0 : _random.Next(2) == 0;

    public JsonNode? Make(GraphQLType type, int depth = 0)
    {
        if (_random.Next(IsCareful ? 60 : 12) == 0)
        {
            // The reference cannot tell 7.0 from 7, and takes it for an ID; here an ID is the digits that came.
            var odd = Odd[_random.Next(Odd.Length)];
            return JsonNode.Parse(type.Named.Name == "ID" && odd is "7.0" or "1e2" ? "7" : odd);
        }

        return type switch
        {
            NonNullType => Make(type.Nullable, depth),
            ListType list => _random.Next(4) == 0
                ? Make(list.ElementType, depth)
                : new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Make(list.ElementType, depth))]),
            EnumType values => JsonValue.Create(values.Values[_random.Next(values.Values.Count)].Name),
            InputObjectType input => MakeObject(input, depth),
            _ => MakeScalar(type.Named.Name),
        };
    }

    private JsonObject MakeObject(InputObjectType type, int depth)
    {
        var value = new JsonObject();
        var only = type.IsOneOf ? _random.Next(type.Fields.Count) : -1;
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            var isChosen = type.IsOneOf ? i == only || _random.Next(10) == 0 : field.IsRequired ? _random.Next(10) > 0 : depth < 3 && _random.Next(2) == 0;
            if (isChosen)
            {
                value[field.Name] = Make(field.Type, depth + 1);
            }
        }

        if (_random.Next(15) == 0)
        {
            value["zzzzzzzzzz"] = 1;
        }

        return value;
    }

    private JsonNode MakeScalar(string name) => name switch
    {
        "Int" => _random.Next(-1000, 1000),
        "Float" => JsonNode.Parse(JsonSerializer.Serialize(_random.Next(1000) / 8.0))!,
        "Boolean" => _random.Next(2) == 0,
        "ID" => _random.Next(2) == 0 ? JsonValue.Create("id-1") : JsonValue.Create(_random.Next(100)),
        _ => JsonValue.Create("text"),
    };
}
