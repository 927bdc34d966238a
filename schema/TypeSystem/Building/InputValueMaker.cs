using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>Makes arguments and input fields.</summary>
internal static class InputValueMaker
{
    /// <summary>The arguments of <paramref name="owner"/> (a field's or directive's coordinate) with duplicates reported and left out.</summary>
    public static IReadOnlyList<InputValue> MakeArguments(
        SyntaxList<InputValueDefinitionNode> nodes, string owner, SourceText? source, TypeMap types, SchemaBuildContext context)
    {
        if (nodes.IsEmpty)
        {
            return [];
        }

        var arguments = new List<InputValue>(nodes.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var coordinate = $"{owner}({node.Name}:)";
            if (names.Add(node.Name))
            {
                arguments.Add(Make(node, coordinate, source, types, context));
            }
            else
            {
                context.Report(
                    SchemaErrorCodes.DuplicateArgument,
                    $"Argument \"{coordinate}\" can only be defined once.",
                    coordinate,
                    node.NameSpan,
                    source);
            }
        }

        return arguments;
    }

    public static InputValue Make(
        InputValueDefinitionNode node, string coordinate, SourceText? source, TypeMap types, SchemaBuildContext context)
    {
        var value = new InputValue(
            node.Name,
            node.Description?.Value,
            types.Resolve(node.Type, coordinate, source),
            node.DefaultValue,
            node.Directives,
            AppliedDirectives.GetDeprecation(node.Directives));
        context.SetOrigin(value, node.NameSpan, source);
        return value;
    }
}
