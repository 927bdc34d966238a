using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Tests.EndToEnd.Isolation;

/// <summary>
/// Makes operations that try to see what is not the caller's: ids of all tenants and of none under random aliases, several at once, behind
/// conditions and in fragments, with the cursors of whoever got one, with the hidden owner by name.
/// </summary>
internal sealed class AttackGenerator(int seed, IReadOnlyList<TenantInventory> tenants)
{
    /// <summary>A part of every alias, to be found where no response key belongs.</summary>
    public const string AliasMark = "zqalias";

    private static readonly string[] Strangers = ["no-such-fund", "", "' OR '1'='1", "core-equity\" }", "../northwind", "%", "*", "0"];

    private static readonly string[] Fields =
    [
        "id", "name", "kind", "baseCurrency", "__typename", "netAssetValue { amount currency }", "cash { amount }", "holdings { isin quantity }",
        "positions(first: 3) { nodes { isin weight instrument { isin restriction { since reason } } } pageInfo { endCursor } }",
        "complianceStatus { overall checks { indeterminate subjectIsin } }",
    ];

    // A fixed seed, printed with every failure.
    private readonly Random _random = new(seed);
    private readonly List<string> _cursors = [];

    /// <summary>Remembers the cursors of an answer, to be used by everybody.</summary>
    public void Harvest(JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (key, value) in fields)
            {
                if (key == "endCursor" && value?.GetValue<string>() is { } cursor && !_cursors.Contains(cursor))
                {
                    _cursors.Add(cursor);
                }

                Harvest(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Harvest(item);
            }
        }
    }

    public (string Query, JsonObject Variables) Next()
    {
        var variables = new JsonObject();
        var definitions = new StringBuilder("query Attack");
        var roots = new StringBuilder();
        var parameters = new List<string>();
        var count = _random.Next(1, 6);
        for (var i = 0; i < count; i++)
        {
            var alias = string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + _random.Next(26))}{i}_{AliasMark}");
            roots.Append("  ").Append(alias).Append(": ").Append(_random.Next(8) switch
            {
                < 5 => $"portfolio(id: ${Declare($"v{i}", "ID!", Id())}) {Condition(i)}{{ {Selection(i)} }}",
                < 7 => $"portfolios(first: {_random.Next(1, 6)}{After($"c{i}")}) {{ nodes {{ {Selection(i)} }} pageInfo {{ endCursor }} }}",
                _ => "activeRegimes { regimeCode overrides { ruleId threshold } regime { code } }",
            }).Append('\n');
        }

        if (parameters.Count > 0)
        {
            definitions.Append('(').AppendJoin(", ", parameters).Append(')');
        }

        return ($"{definitions} {{\n{roots}}}", variables);

        string Declare(string name, string type, JsonNode? value)
        {
            parameters.Add($"${name}: {type}");
            variables[name] = value;
            return name;
        }

        string After(string name) => _cursors.Count > 0 && _random.Next(2) == 0 ? $", after: ${Declare(name, "String", Pick(_cursors))}" : "";

        string Condition(int i) => _random.Next(4) == 0 ? $"@include(if: ${Declare($"if{i}", "Boolean!", _random.Next(4) > 0)}) " : "";

        string Selection(int i)
        {
            var fields = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Pick(Fields)).Distinct().ToList();
            if (_random.Next(3) == 0)
            {
                fields.Add($"trades(from: \"2000-01-01\", to: \"2100-01-01\", first: 3{After($"t{i}")}) {{ nodes {{ id portfolioId isin }} pageInfo {{ endCursor }} }}");
            }

            if (_random.Next(6) == 0)
            {
                fields.Add("__tenant: name");
            }

            if (_random.Next(40) == 0)
            {
                fields.Add("tenantId");
            }

            var text = string.Join(' ', fields);
            return _random.Next(3) == 0 ? $"... on Portfolio {{ {text} }}" : text;
        }
    }

    private string Id() => _random.Next(5) == 0 ? Pick(Strangers) : Pick(Pick(tenants).PortfolioIds);

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
