using GraphQL.Language;
using GraphQL.TypeSystem.Building;

namespace GraphQL.TypeSystem.Printing;

/// <summary>Makes the definitions of a schema.</summary>
internal sealed partial class SchemaDocumentMaker(Schema schema, SchemaPrintOptions options)
{
    public DocumentNode Make()
    {
        var definitions = new List<DefinitionNode>();
        if (MakeSchema() is { } schemaDefinition)
        {
            definitions.Add(schemaDefinition);
        }

        var directives = schema.DirectiveDefinitions.Where(directive => IsSpecified(directive) ? options.IncludeSpecified : options.IncludeDirectiveDefinitions);
        var types = schema.Types.Where(type => !type.IsBuiltIn || options.IncludeSpecified);
        if (options.SortByName)
        {
            directives = directives.OrderBy(directive => directive.Name, StringComparer.Ordinal);
            types = types.OrderBy(type => type.Name, StringComparer.Ordinal);
        }

        definitions.AddRange(directives.Select(MakeDirective));
        definitions.AddRange(types.Select(MakeType));
        return new DocumentNode(default, definitions.ToSyntaxList());
    }

    /// <summary>Left out where the roots follow from their names and nothing else is to be said.</summary>
    private SchemaDefinitionNode? MakeSchema()
    {
        var directives = Keep(schema.Directives);
        var roots = new List<OperationTypeDefinitionNode>();
        var followsFromNames = true;
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var root = schema.GetRootType(operation);
            followsFromNames &= root?.Name == (schema.GetType(operation.ToString()) is ObjectType byName ? byName.Name : null);
            if (root is not null)
            {
                roots.Add(new OperationTypeDefinitionNode(default, operation, new NamedTypeNode(default, root.Name)));
            }
        }

        if (followsFromNames && directives.IsEmpty && schema.Description is null)
        {
            return null;
        }

        // Without a root, only an extension can carry the directives.
        return roots.Count == 0
            ? new SchemaDefinitionNode(default, null, directives, [], isExtension: true)
            : new SchemaDefinitionNode(default, Describe(schema.Description), directives, roots.ToSyntaxList());
    }

    private DirectiveDefinitionNode MakeDirective(DirectiveDefinition directive) => new(
        default,
        Describe(directive.Description),
        directive.Name,
        default,
        MakeInputValues(directive.Arguments),
        directive.IsRepeatable,
        directive.Locations.ToSyntaxList());

    private SyntaxList<DirectiveNode> Keep(SyntaxList<DirectiveNode> directives)
        => options.IncludeAppliedDirectives ? directives : directives.Where(directive => IsSpecified(directive.Name)).ToSyntaxList();

    // A schema may define such a directive itself, as an earlier edition had it: then what it applies may fit its own definition only.
    private static bool IsSpecified(DirectiveDefinition directive)
        => IsSpecified(directive.Name) && IsSame(directive, SpecifiedDefinitions.Document.Definitions.OfType<DirectiveDefinitionNode>().Single(node => node.Name == directive.Name));

    private static bool IsSame(DirectiveDefinition directive, DirectiveDefinitionNode specified)
        => directive.IsRepeatable == specified.IsRepeatable
            && directive.Locations.Order(StringComparer.Ordinal).SequenceEqual(specified.Locations.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && directive.Arguments.Select(argument => (argument.Name, argument.Type.ToString(), argument.DefaultValue?.Print()))
                .SequenceEqual(specified.Arguments.Select(argument => (argument.Name, argument.Type.Print(), argument.DefaultValue?.Print())));

    private static bool IsSpecified(string directive) => directive is "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf";

    private static StringValueNode? Describe(string? description)
        => description is null ? null : new StringValueNode(default, description, isBlock: true);
}
