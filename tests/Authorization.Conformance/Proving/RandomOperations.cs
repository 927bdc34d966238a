using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Conformance.Tests.Proving;

/// <summary>Operations with arguments, variables, conditions, aliases and fragments, drawn from a seeded source. Some are not valid.</summary>
internal sealed class RandomOperations(Schema schema, Random random)
{
    private const int MaxDepth = 5;

    /// <summary>The kinds that are drawn; <see cref="ServedTests"/> holds them to what the gateway executes.</summary>
    public static IReadOnlyList<OperationType> Kinds { get; } = [OperationType.Query, OperationType.Mutation];

    private readonly List<string> _fragments = [];
    private readonly SortedSet<string> _variables = new(StringComparer.Ordinal);

    public (string Text, JsonObject Variables) Next()
    {
        _fragments.Clear();
        _variables.Clear();
        var isMutation = schema.MutationType is not null && random.Next(8) == 0;
        var selections = SelectionSet(isMutation ? schema.MutationType! : schema.QueryType!, 0);
        var definitions = _variables.Count == 0 ? "" : $"({string.Join(", ", _variables.Select(name => $"${name}: {TypeOf(name)}"))})";
        var values = new JsonObject(_variables.Select(name => KeyValuePair.Create<string, JsonNode?>(name, ValueOf(name))));
        return ($"{(isMutation ? "mutation" : "query")}{definitions} {selections}{string.Concat(_fragments)}", values);
    }

    private static string TypeOf(string variable) => variable switch
    {
        "kind" => "K0",
        "filter" => "F0",
        "texts" => "[S0]",
        _ => "Boolean!",
    };

    private JsonNode? ValueOf(string variable) => variable switch
    {
        "kind" => "ONE",
        "filter" => new JsonObject { ["name"] = "a" },
        "texts" => new JsonArray("a"),
        _ => random.Next(2) == 0,
    };

    private string SelectionSet(CompositeType type, int depth)
        => $"{{ {string.Join(' ', Enumerable.Range(0, random.Next(1, depth == 0 ? 4 : 5)).Select(_ => Selection(type, depth)))} }}";

    private string Selection(CompositeType type, int depth)
    {
        if (type is not FieldContainerType container || random.Next(4) == 0)
        {
            return depth > 0 && depth < MaxDepth ? Fragment(type, depth) : "__typename";
        }

        var fields = container.Fields.Where(field => depth < MaxDepth || field.Type.Named.IsLeaf).ToArray();
        return fields.Length == 0 ? "__typename" : Field(fields[random.Next(fields.Length)], depth);
    }

    private string Field(OutputField field, int depth)
    {
        // An alias that says which field it is keeps selections of one key mergeable; arguments are the same for one key.
        var arguments = field.Arguments.Count == 0 ? "" : Arguments(field.Name);
        var alias = arguments.Length > 0 ? $"{field.Name}_{Hash(arguments)}: " : random.Next(4) == 0 ? $"a_{field.Name}: " : "";
        var selections = field.Type.Named is CompositeType child ? " " + SelectionSet(child, depth + 1) : "";
        return alias + field.Name + arguments + Condition() + selections;
    }

    private string Arguments(string field) => random.Next(6) switch
    {
        0 => "(kind: ONE)",
        1 => """(filter: { name: "a" })""",
        2 => """(filter: { more: { kind: TWO } })""",
        3 => Use("kind", "(kind: $kind)"),
        4 => Use("filter", "(filter: $filter)"),
        _ => field.Length % 2 == 0 ? Use("texts", "(texts: $texts)") : """(texts: ["a"], kind: null)""",
    };

    private string Condition() => random.Next(12) switch
    {
        0 => Use("c0", " @skip(if: $c0)"),
        1 => Use("c1", " @include(if: $c1)"),
        2 => " @include(if: true)",
        _ => "",
    };

    private string Use(string variable, string text)
    {
        _ = _variables.Add(variable);
        return text;
    }

    private string Fragment(CompositeType type, int depth)
    {
        var conditions = schema.Types.OfType<CompositeType>().Where(other => !other.IsBuiltIn && schema.DoTypesOverlap(type, other)).ToArray();
        var condition = conditions[random.Next(conditions.Length)];
        switch (random.Next(4))
        {
            case 0 when type is FieldContainerType:
                return $"...{Condition()} {SelectionSet(type, depth + 1)}";
            case 1:
                var selections = SelectionSet(condition, depth + 1);
                var name = $"F{_fragments.Count}";
                _fragments.Add($" fragment {name} on {condition.Name} {selections}");
                return $"...{name}{Condition()}";
            default:
                return $"... on {condition.Name}{Condition()} {SelectionSet(condition, depth + 1)}";
        }
    }

    private static int Hash(string text) => text.Aggregate(7, (hash, character) => ((hash * 31) + character) & 0xFFFF);
}
