using GraphQL.Language;

namespace Federation.Composition.Tests.Target;

/// <summary>
/// A schema as a set of single statements, each beginning with the coordinate that it is about, so that one schema contains another where
/// its statements do: types, fields, arguments with their defaults, enum values, and every directive that is put on any of them.
/// Order and descriptions are not part of it.
/// </summary>
internal static class GraphFacts
{
    /// <exception cref="SyntaxException">The text is no schema.</exception>
    public static SortedSet<string> Of(string sdl)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var definition in Utf8GraphQLParser.Parse(sdl).Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                facts.UnionWith(OfType(type));
            }
        }

        return facts;
    }

    private static IEnumerable<string> OfType(TypeDefinitionNode type)
    {
        yield return $"{type.Name} is {type.Kind}";
        foreach (var directive in OfDirectives(type.Name, type.Directives))
        {
            yield return directive;
        }

        IEnumerable<string> members = type switch
        {
            ObjectTypeDefinitionNode node => [.. node.Interfaces.Select(name => $"{type.Name} implements {name.Name}"), .. node.Fields.SelectMany(field => OfField(type.Name, field))],
            InterfaceTypeDefinitionNode node => node.Fields.SelectMany(field => OfField(type.Name, field)),
            InputObjectTypeDefinitionNode node => node.Fields.SelectMany(field => OfInput($"{type.Name}.{field.Name}", field)),
            EnumTypeDefinitionNode node => node.Values.SelectMany(value => (string[])[$"{type.Name}.{value.Name}", .. OfDirectives($"{type.Name}.{value.Name}", value.Directives)]),
            UnionTypeDefinitionNode node => node.Types.Select(member => $"{type.Name} has {member.Name}"),
            _ => [],
        };
        foreach (var member in members)
        {
            yield return member;
        }
    }

    private static IEnumerable<string> OfField(string type, FieldDefinitionNode field)
    {
        var coordinate = $"{type}.{field.Name}";
        return
        [
            $"{coordinate} : {field.Type.Print(indented: false)}",
            .. OfDirectives(coordinate, field.Directives),
            .. field.Arguments.SelectMany(argument => OfInput($"{coordinate}({argument.Name}:)", argument)),
        ];
    }

    private static IEnumerable<string> OfInput(string coordinate, InputValueDefinitionNode value)
        => [$"{coordinate} : {value.Type.Print(indented: false)}{(value.DefaultValue is { } given ? " = " + given.Print(indented: false) : "")}", .. OfDirectives(coordinate, value.Directives)];

    private static IEnumerable<string> OfDirectives(string coordinate, SyntaxList<DirectiveNode> directives)
        => directives.Select(directive =>
        {
            var arguments = directive.Arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal).Select(argument => $"{argument.Name}: {ValueOf(argument)}");
            return $"{coordinate} @{directive.Name}({string.Join(", ", arguments)})";
        });

    /// <summary>A field set is the same whatever its white space.</summary>
    private static string ValueOf(ArgumentNode argument)
        => argument is { Name: "fields", Value: StringValueNode text }
            ? string.Join(' ', text.Value.Replace("{", " { ", StringComparison.Ordinal).Replace("}", " } ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : argument.Value.Print(indented: false);
}
