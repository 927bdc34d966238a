namespace GraphQL.TypeSystem.Tests.Diff;

/// <summary>Makes a schema and a changed one. Seeded: one seed, one sequence. What it makes need not be valid.</summary>
internal sealed class SchemaPairGenerator(int seed)
{
    private static readonly string[] Locations =
        ["QUERY", "FIELD", "FRAGMENT_SPREAD", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION", "SCALAR", "SCHEMA"];

    private static readonly string[] Texts = ["Bid and ask.", "The last close.", "Adjusted for splits.", "In the trading currency."];

    private readonly Random _random = new(seed);
    private int _serial;

    public (string Before, string After) Next()
    {
        var before = Make();
        var after = before.Copy();
        var edits = _random.Next(1, 7);
        for (var i = 0; i < edits; i++)
        {
            Edit(after);
        }

        return (before.ToSdl(), after.ToSdl());
    }

    private SchemaDraft Make()
    {
        var draft = new SchemaDraft();

        // "note" can stand anywhere, so that elements of every kind carry it.
        var note = new ElementDraft { Name = "note", IsFlagged = true, Children = { new() { Name = "text", Type = "String" }, new() { Name = "level", Type = "Int" } } };
        note.Names.AddRange(Locations);
        draft.Directives.Add(note);
        for (var i = 0; i < 2; i++)
        {
            draft.Directives.Add(MakeDirective());
            draft.Directives[^1].Children.AddRange([MakeInput(draft, $"a{_serial++}"), MakeInput(draft, $"a{_serial++}")]);
        }

        string[] kinds = ["interface", "interface", "type", "type", "type", "type", "union", "enum", "enum", "input", "input", "scalar", "scalar"];
        draft.Types.Add(new ElementDraft { Kind = "type", Name = "Query", Children = { new() { Name = "ping", Type = "Int" } } });
        draft.Types.Add(new ElementDraft { Kind = "type", Name = "Mutation", Children = { new() { Name = "pong", Type = "Int" } } });
        draft.Roots[1] = _random.Next(2) == 0 ? "Mutation" : null;
        foreach (var kind in kinds)
        {
            AddType(draft, kind);
        }

        foreach (var type in draft.Types)
        {
            for (var i = _random.Next(1, 4); i > 0; i--)
            {
                AddChild(draft, type);
            }

            Decorate(type);
            type.Children.ForEach(Decorate);
            if (type.Kind == "input" && Chance(3))
            {
                type.IsFlagged = true;
                type.Children.ForEach(field => (field.Type, field.Default, field.Text) = (field.Type.TrimEnd('!'), null, null));
            }
        }

        return draft;
    }

    private void AddType(SchemaDraft draft, string kind)
    {
        var type = new ElementDraft { Kind = kind, Name = $"{char.ToUpperInvariant(kind[0])}{kind[1..]}{_serial++}", Text = kind == "scalar" && Chance(2) ? "https://example.com/a" : null };
        if (kind == "union")
        {
            type.Names.AddRange(Of(draft, "type").OrderBy(_ => _random.Next()).Take(2));
        }
        else if (kind is "type" or "interface" && Of(draft, "interface") is { Length: > 0 } interfaces && Chance(2))
        {
            type.Names.Add(Pick(interfaces));
        }

        draft.Types.Add(type);
        if (kind is not ("scalar" or "union"))
        {
            AddChild(draft, type);
        }
    }

    private ElementDraft MakeDirective()
    {
        var directive = new ElementDraft { Name = $"d{_serial++}", IsFlagged = Chance(3) };
        directive.Names.AddRange(Locations.OrderBy(_ => _random.Next()).Take(_random.Next(1, 5)));
        return directive;
    }

    private void AddChild(SchemaDraft draft, ElementDraft type)
    {
        var name = $"{char.ToLowerInvariant(type.Name[0])}{type.Name[1..]}_{_serial++}";
        switch (type.Kind)
        {
            case "enum":
                type.Children.Add(new ElementDraft { Name = name.ToUpperInvariant() });
                break;
            case "input":
                type.Children.Add(MakeInput(draft, name));
                break;
            case "type" or "interface":
                var field = new ElementDraft { Name = name, Type = Wrap(Pick(Of(draft, "type", "interface", "union", "enum", "scalar", "Int"))) };
                for (var i = _random.Next(3); i > 0; i--)
                {
                    field.Children.Add(MakeInput(draft, $"a{_serial++}"));
                }

                type.Children.Add(field);
                break;
        }
    }

    private ElementDraft MakeInput(SchemaDraft draft, string name)
    {
        var input = new ElementDraft { Name = name, Type = Wrap(Pick(Of(draft, "input", "enum", "scalar", "Int"))) };
        input.Default = Chance(3) ? MakeDefault(draft, input.Type) : null;
        return input;
    }

    private string MakeDefault(SchemaDraft draft, string type, int depth = 0)
    {
        if (!type.EndsWith('!') && Chance(6))
        {
            return "null";
        }

        var bare = type.TrimEnd('!');
        if (bare.StartsWith('['))
        {
            var item = MakeDefault(draft, bare[1..^1], depth + 1);
            return item is "null" ? "[]" : Chance(2) ? $"[{item}]" : item;
        }

        return bare switch
        {
            "Int" => $"{_random.Next(3)}",
            "Float" => Pick("1", "1.0", "2.5"),
            "String" => Pick("\"a\"", "\"b\""),
            "ID" => Pick("1", "\"1\"", "\"x\""),
            "Boolean" => Pick("true", "false"),
            _ => draft.Types.Find(other => other.Name == bare) switch
            {
                { Kind: "enum", Children.Count: > 0 } found => Pick([.. found.Children.Select(value => value.Name)]),
                { Kind: "input" } found when depth < 4 => $"{{ {string.Join(", ", found.Children.Where(field => field.Type.EndsWith('!') && field.Default is null).Select(field => $"{field.Name}: {MakeDefault(draft, field.Type, depth + 1)}"))} }}",
                _ => Pick("1", "\"text\"", "[1]", "{a: 1}"),
            },
        };
    }

    private void Edit(SchemaDraft draft)
    {
        switch (_random.Next(24))
        {
            case 0:
                AddType(draft, Pick("type", "interface", "union", "enum", "input", "scalar"));
                break;
            case 1:
                draft.Types.Remove(Pick([.. draft.Types.Where(type => type.Name is not ("Query" or "Mutation"))]));
                break;
            case 2:
                ChangeKind(draft, Pick([.. draft.Types.Where(type => type.Kind is "scalar" or "enum" or "union")]));
                break;
            case 3:
                draft.Roots[1] = draft.Roots[1] is null ? "Mutation" : null;
                break;
            case 4:
                draft.Roots[_random.Next(3)] = Pick(Of(draft, "type"));
                break;
            case 5:
                draft.Directives.Add(MakeDirective());
                break;
            case 6:
                draft.Directives.RemoveAt(_random.Next(draft.Directives.Count));
                break;
            case 7:
                Toggle(draft.Directives[^1].Names, Pick(Locations), atLeast: 1);
                break;
            case 8:
                draft.Directives[^1].IsFlagged ^= true;
                break;
            case 9 or 10:
                var directive = draft.Directives[^1];
                if (directive.Children.Count == 0 || Chance(3))
                {
                    directive.Children.Add(MakeInput(draft, $"a{_serial++}"));
                }
                else
                {
                    EditInput(draft, directive.Children);
                }

                break;
            case 11 when Pick(draft.Types) is { Kind: "union" or "type" or "interface" } type:
                Toggle(type.Names, Pick(Of(draft, type.Kind == "union" ? "type" : "interface")), type.Kind == "union" ? 1 : 0);
                break;
            case 12 when Pick(draft.Types) is { Kind: "scalar" or "input" } type:
                type.IsFlagged ^= true;
                type.Text = type.Kind == "scalar" ? Pick("https://example.com/b", null) : null;
                break;
            case 13:
                Toggle(draft.Applied, "@note(level: 1)", atLeast: 0);
                break;
            default:
                EditType(draft, Pick(draft.Types));
                break;
        }
    }

    private void ChangeKind(SchemaDraft draft, ElementDraft type)
    {
        type.Kind = Pick("scalar", "type", "interface", "enum");
        type.Text = null;
        type.Names.Clear();
        type.Children.Clear();
        AddChild(draft, type);
    }

    private void EditType(SchemaDraft draft, ElementDraft type)
    {
        if (type.Children.Count == 0 || Chance(6))
        {
            AddChild(draft, type);
            Decorate(type);
            return;
        }

        var child = Pick(type.Children);
        if (Chance(5))
        {
            type.Children.Remove(child);
        }
        else if (Chance(3))
        {
            Decorate(child);
        }
        else if (type.Kind == "input")
        {
            EditInput(draft, type.Children);
        }
        else if (type.Kind is "type" or "interface" && child.Children.Count > 0 && Chance(2))
        {
            EditInput(draft, child.Children);
        }
        else if (type.Kind is "type" or "interface")
        {
            switch (_random.Next(3))
            {
                case 0:
                    child.Children.Add(MakeInput(draft, $"a{_serial++}"));
                    break;
                case 1:
                    child.Type = Rewrap(child.Type);
                    break;
                default:
                    child.Type = Wrap(Pick(Of(draft, "type", "interface", "union", "enum", "scalar", "Int")));
                    break;
            }
        }
    }

    private void EditInput(SchemaDraft draft, List<ElementDraft> inputs)
    {
        var input = Pick(inputs);
        switch (_random.Next(6))
        {
            case 0:
                inputs.Remove(input);
                break;
            case 1:
                input.Type = Rewrap(input.Type);
                break;
            case 2:
                input.Type = Wrap(Pick(Of(draft, "input", "enum", "scalar", "Int")));
                input.Default = null;
                break;
            case 3:
                Decorate(input);
                break;
            default:
                input.Default = Chance(3) ? null : MakeDefault(draft, input.Type);
                break;
        }
    }

    private void Decorate(ElementDraft element)
    {
        switch (_random.Next(4))
        {
            case 0:
                element.Description = Chance(3) ? null : Pick(Texts);
                break;
            case 1 when element.Kind.Length == 0:
                element.Text = Chance(3) ? null : Pick(Texts.Append("").ToArray());
                break;
            case 2:
                element.Applied.Add(Pick("@note", "@note(text: \"a\")", "@note(level: 2)", "@note(text: \"b\", level: 3)"));
                break;
            case 3 when element.Applied.Count > 0:
                element.Applied[_random.Next(element.Applied.Count)] = Pick("@note", "@note(text: \"c\")");
                break;
            default:
                element.Applied.Clear();
                break;
        }
    }

    private string Wrap(string type) => _random.Next(6) switch
    {
        0 => $"{type}!",
        1 => $"[{type}]",
        2 => $"[{type}!]!",
        _ => type,
    };

    private string Rewrap(string type) => _random.Next(3) switch
    {
        0 when type.EndsWith('!') => type[..^1],
        0 => $"{type}!",
        1 when type.StartsWith('[') => type.Contains("!]", StringComparison.Ordinal) ? type.Replace("!]", "]", StringComparison.Ordinal) : type.Replace("]", "!]", StringComparison.Ordinal),
        _ => $"[{type}]",
    };

    private static string[] Of(SchemaDraft draft, params string[] kinds)
    {
        string[] names = [.. draft.Types.Where(type => kinds.Contains(type.Kind) && type.Name is not ("Query" or "Mutation")).Select(type => type.Name)];
        return kinds.Contains("Int") ? [.. names, "Int", "Float", "String", "ID", "Boolean"] : names;
    }

    private static void Toggle(List<string> names, string name, int atLeast)
    {
        if (!names.Contains(name) || names.Count == atLeast || !names.Remove(name))
        {
            names.Remove(name);
            names.Add(name);
        }
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
