using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>The syntax of directive definitions.</summary>
internal static class DefinitionNodes
{
    public static DirectiveDefinitionNode Of(DirectiveDefinition definition, string name) => new(
        default,
        Nodes.Description(definition.Description),
        name,
        default,
        definition.Arguments.Select(Of).ToSyntaxList(),
        definition.IsRepeatable,
        definition.Locations.ToSyntaxList());

    private static InputValueDefinitionNode Of(InputValue argument) => new(
        default,
        Nodes.Description(argument.Description),
        argument.Name,
        default,
        Nodes.Type(argument.Type),
        argument.DefaultValue,
        []);
}
