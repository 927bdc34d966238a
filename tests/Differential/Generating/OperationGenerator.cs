using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Differential.Tests.Generating;

/// <summary>Writes an operation at random over a schema: fields, aliases, arguments, variables, fragments, conditions, meta-fields.</summary>
internal sealed class OperationGenerator
{
    private const int MaxDepth = 7;
    private const int Attempts = 12;

    private readonly Schema _schema;
    private readonly Random _random;
    private readonly IReadOnlyList<string> _ids;
    private readonly StringBuilder _definitions = new();
    private readonly List<string> _variableDefinitions = [];
    private readonly List<(string Name, CompositeType Type)> _fragments = [];
    private readonly JsonObject _variables = [];
    private int _aliases;
    private int _budget;

    private OperationGenerator(Schema schema, Random random, IReadOnlyList<string> ids, int budget)
    {
        _schema = schema;
        _random = random;
        _ids = ids;
        _budget = budget;
    }

    /// <summary>A valid operation and its variables.</summary>
    /// <param name="schema">The unsplit schema.</param>
    /// <param name="ids">Names of objects, for arguments.</param>
    /// <param name="random">Seeded.</param>
    public static (string Text, JsonObject Variables) Generate(Schema schema, IReadOnlyList<string> ids, Random random)
    {
        var budget = random.Next(3, 45);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var generator = new OperationGenerator(schema, random, ids, Math.Max(2, budget - (attempt * 3)));
            var text = generator.Write();
            if (DocumentValidator.Validate(schema, Utf8GraphQLParser.Parse(text)).Count == 0)
            {
                return (text, JsonNode.Parse(generator._variables.ToJsonString())!.AsObject());
            }
        }

        return ("{ __typename }", []);
    }

    private string Write()
    {
        var isMutation = _schema.MutationType is not null && _random.Chance(12);
        var body = new StringBuilder();
        WriteSet(isMutation ? _schema.MutationType! : _schema.QueryType!, 0, body);
        var keyword = isMutation ? "mutation" : "query";
        var name = _random.Chance(30) ? " Op" : "";
        var variables = _variableDefinitions.Count == 0 ? "" : $"({string.Join(", ", _variableDefinitions)})";
        return $"{keyword}{name}{variables} {body}\n{_definitions}";
    }

    private void WriteSet(CompositeType type, int depth, StringBuilder text)
    {
        text.Append("{ ");
        var written = 0;
        for (var tries = 0; tries < 14 && (written == 0 || _random.Chance(72)); tries++)
        {
            written += WriteSelection(type, depth, text) ? 1 : 0;
        }

        text.Append(written == 0 ? "__typename } " : "} ");
    }

    private bool WriteSelection(CompositeType type, int depth, StringBuilder text)
    {
        if (_budget-- <= 0)
        {
            return false;
        }

        var choice = _random.Next(100);
        if (choice < 6 || (type is UnionType && choice < 20))
        {
            text.Append(_random.Chance(20) ? "t: __typename " : "__typename ");
            return true;
        }

        if (choice < 9 && type == _schema.QueryType)
        {
            WriteIntrospection(text);
            return true;
        }

        if (choice < 30 || type is UnionType)
        {
            return depth < MaxDepth && WriteFragment(type, depth, text);
        }

        return type is FieldContainerType { Fields.Count: > 0 } container && WriteField(_random.Pick(container.Fields), depth, text);
    }

    private void WriteIntrospection(StringBuilder text)
    {
        var name = _random.Pick(_schema.Types.Where(type => !type.IsBuiltIn).ToList()).Name;
        text.Append(_random.Pick([$"i: __type(name: \"{name}\") {{ kind name }} ", "__schema { queryType { name kind } } ", "n: __type(name: \"Nothing\") { name } "]));
    }

    private bool WriteFragment(CompositeType type, int depth, StringBuilder text)
    {
        var overlapping = _schema.Types.OfType<CompositeType>().Where(other => !other.IsBuiltIn && _schema.DoTypesOverlap(type, other)).ToList();
        var reusable = _fragments.FindAll(fragment => _schema.DoTypesOverlap(type, fragment.Type));
        if (reusable.Count > 0 && _random.Chance(25))
        {
            text.Append("...").Append(_random.Pick(reusable).Name).Append(' ');
            WriteCondition(text);
            return true;
        }

        var condition = _random.Chance(15) && type is not UnionType ? null : _random.Pick(overlapping);
        if (condition is not null && _random.Chance(25))
        {
            var name = $"F{_fragments.Count}{_definitions.Length}";
            var definition = new StringBuilder($"fragment {name} on {condition.Name} ");
            WriteSet(condition, depth + 1, definition);
            _definitions.Append(definition).Append('\n');
            _fragments.Add((name, condition));
            text.Append("...").Append(name).Append(' ');
            WriteCondition(text);
            return true;
        }

        text.Append("... ").Append(condition is null ? "" : $"on {condition.Name} ");
        WriteCondition(text);
        WriteSet(condition ?? type, depth + 1, text);
        return true;
    }

    private bool WriteField(OutputField field, int depth, StringBuilder text)
    {
        var composite = field.Type.Named as CompositeType;
        if (composite is not null && (depth >= MaxDepth || _budget <= 0))
        {
            return false;
        }

        if (field.Arguments.Count > 0 && _random.Chance(80))
        {
            text.Append(CultureInfo.InvariantCulture, $"a{_aliases++}: ");
        }
        else if (_random.Chance(15))
        {
            text.Append(_random.Pick(["x: ", "y: ", "id: ", "f1: "]));
        }

        text.Append(field.Name);
        WriteArguments(field, text);
        text.Append(' ');
        WriteCondition(text);
        if (composite is not null)
        {
            WriteSet(composite, depth + 1, text);
        }

        return true;
    }

    private void WriteCondition(StringBuilder text)
    {
        if (!_random.Chance(12))
        {
            return;
        }

        var directive = _random.Chance(50) ? "include" : "skip";
        text.Append('@').Append(directive).Append("(if: ").Append(_random.Chance(12) ? "true" : Condition()).Append(") ");
        if (_random.Chance(15))
        {
            text.Append(directive == "skip" ? "@include" : "@skip").Append("(if: ").Append(Condition()).Append(") ");
        }
    }

    /// <summary>One of few variables, so that conditions meet.</summary>
    private string Condition()
    {
        var name = $"c{_random.Next(3)}";
        if (!_variableDefinitions.Exists(definition => definition.StartsWith($"${name}:", StringComparison.Ordinal)))
        {
            var hasDefault = _random.Chance(30);
            _variableDefinitions.Add($"${name}: Boolean!{(hasDefault ? " = true" : "")}");
            if (!hasDefault || _random.Chance(50))
            {
                _variables[name] = _random.Chance(50);
            }
        }

        return $"${name}";
    }

    private void WriteArguments(OutputField field, StringBuilder text)
    {
        var given = new List<string>();
        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired || _random.Chance(60))
            {
                given.Add($"{argument.Name}: {(_random.Chance(40) ? Variable(argument) : Literal(argument.Type, 0))}");
            }
        }

        text.Append(given.Count == 0 ? "" : $"({string.Join(", ", given)})");
    }

    private string Variable(InputValue argument)
    {
        var name = $"v{_variableDefinitions.Count}";
        var definition = $"${name}: {argument.Type}";
        if (!argument.Type.IsNonNull && _random.Chance(25))
        {
            // Not given: without a default the argument counts as not given either.
            _variableDefinitions.Add(_random.Chance(50) ? definition : $"{definition} = {Constant(argument.Type)}");
            return $"${name}";
        }

        _variableDefinitions.Add(definition);
        _variables[name] = Json(argument.Type, 0);
        return $"${name}";
    }

    private string Constant(GraphQLType type) => type.Nullable is InputObjectType ? "{ text: \"k\" }" : Literal(type, 3);

    private string Literal(GraphQLType type, int depth)
    {
        if (!type.IsNonNull && depth < 3 && _random.Chance(8))
        {
            return "null";
        }

        switch (type.Nullable)
        {
            case ListType list:
                return _random.Chance(20) ? Literal(list.ElementType, 3) : $"[{Literal(list.ElementType, 3)}]";
            case EnumType enumType:
                return _random.Pick(enumType.Values).Name;
            case InputObjectType input:
                var fields = input.Fields.Where(field => field.IsRequired || (depth < 2 && _random.Chance(50))).Select(field => $"{field.Name}: {Inner(field, depth)}");
                return $"{{ {string.Join(", ", fields)} }}";
            case var leaf:
                return Leaf(leaf.Named.Name)!.ToJsonString();
        }
    }

    private string Inner(InputValue field, int depth) => depth < 2 && _random.Chance(15) ? Variable(field) : Literal(field.Type, depth + 1);

    private JsonNode? Json(GraphQLType type, int depth)
    {
        if (!type.IsNonNull && _random.Chance(8))
        {
            return null;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return _random.Chance(20) ? Leaf(list.Named.Name) : new JsonArray(Leaf(list.Named.Name), Leaf(list.Named.Name));
            case EnumType enumType:
                return _random.Pick(enumType.Values).Name;
            case InputObjectType input:
                var result = new JsonObject();
                foreach (var field in input.Fields.Where(field => field.IsRequired || (depth < 2 && _random.Chance(50))))
                {
                    result[field.Name] = Json(field.Type, depth + 1);
                }

                return result;
            default:
                return Leaf(type.Named.Name);
        }
    }

    private JsonNode? Leaf(string type) => type switch
    {
        BuiltInScalars.Int => _random.Next(-5, 50),
        BuiltInScalars.Float => JsonNode.Parse(_random.Pick(["1.5", "2", "0.25"])),
        BuiltInScalars.Boolean => _random.Chance(50),
        BuiltInScalars.Id => _random.Pick(_ids),
        _ => _random.Pick(["a", "b\u00e9", "q\u0001"]),
    };
}
