using System.Text;

namespace GraphQL.TypeSystem.Tests.Diff;

/// <summary>A schema that can be changed element by element and written as SDL. Objects take over the fields of the interfaces they implement.</summary>
internal sealed class SchemaDraft
{
    public List<ElementDraft> Types { get; private init; } = [];

    public List<ElementDraft> Directives { get; private init; } = [];

    /// <summary>The root types of query, mutation and subscription; null where there is none.</summary>
    public string?[] Roots { get; private init; } = ["Query", null, null];

    /// <summary>Applied to the schema definition.</summary>
    public List<string> Applied { get; private init; } = [];

    public SchemaDraft Copy() => new()
    {
        Types = [.. Types.Select(type => type.Copy())],
        Directives = [.. Directives.Select(directive => directive.Copy())],
        Roots = [.. Roots],
        Applied = [.. Applied],
    };

    public string ToSdl()
    {
        var sdl = new StringBuilder();
        _ = sdl.Append("schema").Append(Join(Applied)).Append(" {");
        string[] operations = ["query", "mutation", "subscription"];
        for (var i = 0; i < 3; i++)
        {
            _ = Roots[i] is null ? sdl : sdl.Append($" {operations[i]}: {Roots[i]}");
        }

        _ = sdl.AppendLine(" }");
        foreach (var directive in Directives)
        {
            _ = sdl.AppendLine(
                $"{Describe(directive)}directive @{directive.Name}{Arguments(directive)}{(directive.IsFlagged ? " repeatable" : "")} on {string.Join(" | ", directive.Names)}");
        }

        foreach (var type in Types)
        {
            _ = sdl.AppendLine(Print(type));
        }

        return sdl.ToString();
    }

    /// <summary>The interfaces of a type and theirs.</summary>
    public IReadOnlyList<string> InterfacesOf(ElementDraft type)
    {
        var all = new List<string>();
        var open = new Queue<string>(type.Names);
        while (open.TryDequeue(out var name))
        {
            if (name != type.Name && !all.Contains(name) && Types.Find(other => other.Name == name) is { Kind: "interface" } found)
            {
                all.Add(name);
                found.Names.ForEach(open.Enqueue);
            }
        }

        return all;
    }

    private string Print(ElementDraft type)
    {
        var head = $"{Describe(type)}{type.Kind} {type.Name}";
        switch (type.Kind)
        {
            case "scalar":
                return $"{head}{(type.Text is null ? "" : $" @specifiedBy(url: \"{type.Text}\")")}{Join(type.Applied)}";
            case "union":
                return $"{head}{Join(type.Applied)} = {string.Join(" | ", type.Names)}";
            case "enum":
                return $"{head}{Join(type.Applied)}{Block(type.Children.Select(value => $"{Describe(value)}{value.Name}{Tail(value)}"))}";
            case "input":
                return $"{head}{(type.IsFlagged ? " @oneOf" : "")}{Join(type.Applied)}{Block(type.Children.Select(Input))}";
            default:
                var interfaces = InterfacesOf(type);
                var fields = interfaces.SelectMany(name => Types.Find(other => other.Name == name)!.Children).Concat(type.Children);
                return $"{head}{(interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", interfaces)}")}{Join(type.Applied)}"
                    + Block(fields.Select(field => $"{Describe(field)}{field.Name}{Arguments(field)}: {field.Type}{Tail(field)}"));
        }
    }

    private static string Block(IEnumerable<string> members) => members.Any() ? $" {{ {string.Join(" ", members)} }}" : "";

    private static string Arguments(ElementDraft element)
        => element.Children.Count == 0 ? "" : $"({string.Join(", ", element.Children.Select(Input))})";

    private static string Input(ElementDraft input)
        => $"{Describe(input)}{input.Name}: {input.Type}{(input.Default is null ? "" : $" = {input.Default}")}{Tail(input)}";

    private static string Tail(ElementDraft element)
        => $"{(element.Text is null ? "" : element.Text.Length == 0 ? " @deprecated" : $" @deprecated(reason: \"{element.Text}\")")}{Join(element.Applied)}";

    private static string Describe(ElementDraft element) => element.Description is null ? "" : $"\"{element.Description}\" ";

    private static string Join(List<string> applied) => string.Concat(applied.Select(directive => $" {directive}"));
}
