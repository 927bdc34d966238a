using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>Makes arguments and input fields.</summary>
internal static class InputValueMaker
{
    /// <summary>The arguments of <paramref name="owner"/>, a field or directive, with duplicates reported and left out.</summary>
    public static IReadOnlyList<InputValue> MakeArguments(
        SyntaxList<InputValueDefinitionNode> nodes, Place owner, SourceText? source, TypeMap types, SchemaBuildContext context)
    {
        if (nodes.IsEmpty)
        {
            return [];
        }

        var arguments = new List<InputValue>(nodes.Count);
        var names = default(UniqueNames);
        foreach (var node in nodes)
        {
            var place = owner with { Argument = node.Name };
            if (names.Add(node.Name))
            {
                arguments.Add(Make(node, place, source, types));
            }
            else
            {
                var coordinate = place.ToString();
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

    public static InputValue Make(InputValueDefinitionNode node, Place place, SourceText? source, TypeMap types)
        => new(
            node.Name,
            node.Description?.Value,
            types.Resolve(node.Type, place, source),
            node.DefaultValue,
            node.Directives,
            AppliedDirectives.GetDeprecation(node.Directives));
}
