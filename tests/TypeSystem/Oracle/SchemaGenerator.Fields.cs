using System.Globalization;

namespace GraphQL.TypeSystem.Tests.Oracle;

// Objects and interfaces: first their names, since fields refer to types that come later; then their fields.
internal sealed partial class SchemaGenerator
{
    private void DeclareInterface()
    {
        var type = new FieldContainer(TypeName("Node"), "interface");
        Implement(type);
        _interfaces.Add(type);
    }

    private void DeclareObject()
    {
        var type = new FieldContainer(TypeName(""), "type");
        Implement(type);
        _objects.Add(type);
    }

    // Who implements an interface implements also what that implements.
    private void Implement(FieldContainer type)
    {
        foreach (var candidate in _interfaces)
        {
            if (Chance(3))
            {
                type.Interfaces.UnionWith(candidate.Interfaces);
                type.Interfaces.Add(candidate);
            }
        }
    }

    private void AddFields()
    {
        foreach (var type in _interfaces)
        {
            for (var i = _random.Next(1, 4); i > 0; i--)
            {
                type.Own.Add(new Field(FieldName(), Arguments(onField: true), Wrap(OutputTypeName())));
            }

            Append(type);
        }

        foreach (var type in _objects)
        {
            // A small common stock of names, so that fragments on different objects meet under one response name.
            foreach (var name in Words.Where(_ => Chance(4)))
            {
                type.Own.Add(new Field(name, Arguments(onField: true), Wrap(OutputTypeName())));
            }

            type.Own.Add(new Field("id", "", "ID!"));
            Append(type);
        }
    }

    private void AddRoots()
    {
        var roots = new List<string>();
        var isNamed = Chance(3);
        foreach (var operation in new[] { "query", "mutation", "subscription" })
        {
            if (operation != "query" && Chance(3))
            {
                continue;
            }

            var name = isNamed ? TypeName("Root") : string.Concat(operation[0].ToString().ToUpperInvariant(), operation.AsSpan(1));
            roots.Add($"{operation}: {name}");
            var type = new FieldContainer(name, "type");
            foreach (var candidate in _objects.Concat(_interfaces))
            {
                type.Own.Add(new Field(FieldName(), Arguments(onField: true), Wrap(candidate.Name)));
            }

            foreach (var union in _unions)
            {
                type.Own.Add(new Field(FieldName(), Arguments(onField: true), Wrap(union)));
            }

            for (var i = 0; i < 4; i++)
            {
                type.Own.Add(new Field(FieldName(), Arguments(onField: true), Wrap(OutputTypeName())));
            }

            Append(type);
        }

        if (isNamed)
        {
            Describe();
            _sdl.Append("schema { ").AppendJoin(' ', roots).AppendLine(" }");
        }
    }

    private void Append(FieldContainer type)
    {
        Describe();
        _sdl.Append(type.Keyword).Append(' ').Append(type.Name);
        if (type.Interfaces.Count > 0)
        {
            _sdl.Append(" implements ").AppendJoin(" & ", type.Interfaces.Select(implemented => implemented.Name));
        }

        _sdl.Append(" {");
        foreach (var field in type.Interfaces.SelectMany(implemented => implemented.Own))
        {
            var isNarrowed = type.Keyword == "type" && !field.Type.EndsWith('!') && Chance(3);
            AppendField(field with { Type = isNarrowed ? field.Type + "!" : field.Type }, canBeDeprecated: false);
        }

        // The last of several fields can stand in an extension.
        var extension = type.Own.Count > 1 && Chance(4) ? type.Own[^1] : null;
        foreach (var field in type.Own.Where(field => field != extension))
        {
            AppendField(field);
        }

        _sdl.AppendLine(" }");
        if (extension is not null)
        {
            _sdl.Append("extend ").Append(type.Keyword).Append(' ').Append(type.Name).Append(" {");
            AppendField(extension);
            _sdl.AppendLine(" }");
        }
    }

    // What implements an interface's field stays undeprecated: the interface's own may not be deprecated.
    private void AppendField(Field field, bool canBeDeprecated = true)
    {
        Describe(" ");
        _sdl.Append(' ').Append(field.Name).Append(field.Arguments).Append(": ").Append(field.Type).Append(canBeDeprecated ? Deprecation() : "");
    }

    private string Arguments(bool onField)
    {
        var count = Chance(onField ? 3 : 2) ? _random.Next(1, 4) : 0;
        if (count == 0)
        {
            return "";
        }

        var arguments = Enumerable.Range(0, count).Select(_ =>
        {
            var type = Wrap(onField ? InputTypeName() : Pick(Scalars));
            var defaultValue = Default(type);
            return $"{FieldName()}: {type}{defaultValue}{(type.EndsWith('!') && defaultValue.Length == 0 ? "" : Deprecation())}";
        });
        return $"({string.Join(", ", arguments)})";
    }

    private string Default(string type) => Chance(3) ? $" = {Literal(type)}" : "";

    // A constant that fits the type.
    private string Literal(string type, int depth = 0)
    {
        if (!type.EndsWith('!') && Chance(8))
        {
            return "null";
        }

        var nullable = type.TrimEnd('!');
        if (nullable.StartsWith('['))
        {
            var element = nullable[1..^1];
            return Chance(4) && !element.StartsWith('[')
                ? Literal(element + "!", depth)
                : $"[{string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => Literal(element, depth)))}]";
        }

        if (_enums.TryGetValue(nullable, out var values))
        {
            return Pick(values);
        }

        return _inputs.Find(input => input.Name == nullable) is { } type1 ? ObjectLiteral(type1, depth) : nullable switch
        {
            "Int" => _random.Next(-100, 100).ToString(CultureInfo.InvariantCulture),
            "Float" => Chance(2) ? "1.5e3" : "-2",
            "Boolean" => Chance(2) ? "true" : "false",
            "ID" => Chance(2) ? "7" : "\"id-7\"",
            "String" => Chance(4) ? "\"\"\"block \"quoted\" text\"\"\"" : $"\"{Word()} \\\"x\\\" \\n\"",
            _ => Pick(["1", "\"text\"", "{ a: [1, 2.5], b: ENUM }", "[true]"]),
        };
    }

    private string ObjectLiteral(InputObject type, int depth)
    {
        if (type.IsOneOf)
        {
            var (name, fieldType, _) = Pick(type.Fields);
            return $"{{ {name}: {Literal(fieldType + "!", depth + 1)} }}";
        }

        var fields = type.Fields.Where(field => field.IsRequired || (depth < 2 && Chance(3) && !field.Type.Contains(type.Name, StringComparison.Ordinal)));
        return $"{{ {string.Join(", ", fields.Select(field => $"{field.Name}: {Literal(field.Type, depth + 1)}"))} }}";
    }

    private sealed record Field(string Name, string Arguments, string Type);

    private sealed class FieldContainer(string name, string keyword)
    {
        public string Name { get; } = name;

        public string Keyword { get; } = keyword;

        public HashSet<FieldContainer> Interfaces { get; } = [];

        public List<Field> Own { get; } = [];
    }
}
