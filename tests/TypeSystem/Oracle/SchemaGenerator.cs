using System.Text;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>
/// Makes schemas of a few dozen types with everything that the type system has: interfaces that implement interfaces, unions, enums,
/// input objects (OneOf, recursive, with defaults), custom scalars, directives with arguments, extensions, deprecation, descriptions.
/// One seed, one sequence.
/// </summary>
internal sealed partial class SchemaGenerator(int seed)
{
    private static readonly string[] Words =
        ["account", "asset", "bond", "price", "trade", "value", "venue", "holder", "issuer", "rate", "yield", "spread", "coupon", "ledger", "market", "order"];

    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID"];

    private readonly Random _random = new(seed);
    private readonly List<string> _customScalars = [];
    private readonly Dictionary<string, string[]> _enums = new(StringComparer.Ordinal);
    private readonly List<InputObject> _inputs = [];
    private readonly List<FieldContainer> _interfaces = [];
    private readonly List<FieldContainer> _objects = [];
    private readonly List<string> _unions = [];
    private readonly StringBuilder _sdl = new();
    private int _names;

    /// <summary>The next schema.</summary>
    public string Make()
    {
        Clear();
        for (var i = _random.Next(3); i > 0; i--)
        {
            AddScalar();
        }

        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            AddEnum();
        }

        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            AddInput();
        }

        AddDirectives();
        for (var i = _random.Next(5); i > 0; i--)
        {
            DeclareInterface();
        }

        for (var i = _random.Next(3, 8); i > 0; i--)
        {
            DeclareObject();
        }

        for (var i = _random.Next(4); i > 0; i--)
        {
            AddUnion();
        }

        AddFields();
        AddRoots();
        return _sdl.ToString();
    }

    private void Clear()
    {
        _names = 0;
        _customScalars.Clear();
        _enums.Clear();
        _inputs.Clear();
        _interfaces.Clear();
        _objects.Clear();
        _unions.Clear();
        _sdl.Clear();
    }

    private void AddScalar()
    {
        var name = TypeName("Scalar");
        _customScalars.Add(name);
        Describe();
        _sdl.Append("scalar ").Append(name).AppendLine(Chance(2) ? $" @specifiedBy(url: \"https://example.com/{name}\")" : "");
    }

    private void AddEnum()
    {
        var name = TypeName("Kind");
        var values = Enumerable.Range(0, _random.Next(1, 6)).Select(i => $"{Word().ToUpperInvariant()}_{i}").ToArray();
        _enums.Add(name, values);
        Describe();
        _sdl.Append("enum ").Append(name).Append(" {");
        foreach (var value in values)
        {
            Describe(" ");
            _sdl.Append(' ').Append(value).Append(Deprecation());
        }

        _sdl.AppendLine(" }");
    }

    private void AddInput()
    {
        var name = TypeName("Input");
        var isOneOf = Chance(3);
        var fields = new List<(string Name, string Type, bool IsRequired)>();
        Describe();
        _sdl.Append("input ").Append(name).Append(isOneOf ? " @oneOf {" : " {");
        for (var i = _random.Next(2, 6); i > 0; i--)
        {
            var field = FieldName();
            var type = isOneOf ? Wrap(InputTypeName(), canBeNonNull: false) : InputType(name);
            Describe(" ");
            var defaultValue = isOneOf || type.Contains(name, StringComparison.Ordinal) ? "" : Default(type);
            var isRequired = type.EndsWith('!') && defaultValue.Length == 0;
            _sdl.Append(' ').Append(field).Append(": ").Append(type).Append(defaultValue).Append(isRequired ? "" : Deprecation());
            fields.Add((field, type, isRequired));
        }

        _sdl.AppendLine(" }");
        _inputs.Add(new InputObject(name, isOneOf, fields));
    }

    // What is non-null was declared before, so that no input object must contain itself.
    private string InputType(string self) => Chance(8) ? (Chance(2) ? self : $"[{self}!]") : Wrap(InputTypeName());

    private string InputTypeName() => _random.Next(6) switch
    {
        0 when _inputs.Count > 0 => Pick(_inputs).Name,
        1 => Pick(_enums.Keys.ToList()),
        2 when _customScalars.Count > 0 => Pick(_customScalars),
        _ => Pick(Scalars),
    };

    private string OutputTypeName() => _random.Next(10) switch
    {
        0 or 1 or 2 => Pick(_objects).Name,
        3 when _interfaces.Count > 0 => Pick(_interfaces).Name,
        4 when _unions.Count > 0 => Pick(_unions),
        5 => Pick(_enums.Keys.ToList()),
        6 when _customScalars.Count > 0 => Pick(_customScalars),
        _ => Pick(Scalars),
    };

    private void AddDirectives()
    {
        string[] locations = ["QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION"];
        string[] schemaLocations = ["OBJECT", "FIELD_DEFINITION", "ENUM_VALUE", "INPUT_FIELD_DEFINITION", "SCALAR"];
        for (var i = _random.Next(2, 5); i > 0; i--)
        {
            Describe();
            _sdl.Append("directive @").Append(FieldName()).Append(Arguments(onField: false)).Append(Chance(2) ? " repeatable" : "").Append(" on");
            var chosen = locations.Where(_ => Chance(2)).Concat(schemaLocations.Where(_ => Chance(5))).DefaultIfEmpty("FIELD");
            _sdl.Append(' ').AppendJoin(" | ", chosen).AppendLine();
        }
    }

    private void AddUnion()
    {
        var name = TypeName("Union");
        var members = _objects.Where(_ => Chance(2)).Select(type => type.Name).DefaultIfEmpty(_objects[0].Name);
        Describe();
        _sdl.Append("union ").Append(name).Append(" = ").AppendJoin(" | ", members).AppendLine();
        _unions.Add(name);
    }

    private void Describe(string indent = "")
    {
        if (Chance(6))
        {
            _sdl.Append(indent).Append(_random.Next(3) switch
            {
                0 => $"\"The {Word()}, \\\"{Word()}\\\" \\u00e9 \\u{{1F600}}.\"",
                1 => $"\"\"\"\n  The {Word()}.\n\n    Indented \\\"\"\" {Word()}.\n  \"\"\"",
                _ => $"\"{Word()}\"",
            }).Append('\n');
        }
    }

    private string Deprecation() => _random.Next(12) switch
    {
        0 => " @deprecated",
        1 => $" @deprecated(reason: \"Use {Word()}.\")",
        _ => "",
    };

    private string Wrap(string name, bool canBeNonNull = true)
    {
        var type = name;
        for (var lists = Chance(3) ? _random.Next(1, 3) : 0; lists > 0; lists--)
        {
            type = $"[{type}{(Chance(3) ? "!" : "")}]";
        }

        return canBeNonNull && Chance(4) ? type + "!" : type;
    }

    private string TypeName(string suffix)
    {
        var word = Word();
        return $"{char.ToUpperInvariant(word[0])}{word[1..]}{suffix}{_names++}";
    }

    private string FieldName() => $"{Word()}{_names++}";

    private string Word() => Pick(Words);

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private sealed record InputObject(string Name, bool IsOneOf, IReadOnlyList<(string Name, string Type, bool IsRequired)> Fields);
}
