using GraphQL.Language;
using Subgraphs.Server.Scalars;

namespace Subgraphs.Server.Building;

/// <summary>The model as the SDL document that the subgraph publishes.</summary>
internal static class SchemaExporter
{
    private const string FederationUrl = "https://specs.apollo.dev/federation/v2.9";

    public static DocumentNode Export(IReadOnlyList<NamedModel> types, ObjectModel? query, ObjectModel? mutation)
    {
        List<DefinitionNode> definitions = [];
        foreach (var type in types.Where(type => type is not ScalarModel && type != query && type != mutation))
        {
            definitions.Add(Define(type));
        }

        foreach (var root in new[] { query, mutation }.OfType<ObjectModel>())
        {
            definitions.Add(Define(root));
        }

        var used = new AppliedDirectives();
        foreach (var definition in definitions)
        {
            used.Visit(definition);
        }

        var scalars = types.OfType<ScalarModel>().Where(scalar => !GraphQL.TypeSystem.BuiltInScalars.IsBuiltIn(scalar.Name));
        return new DocumentNode(default, SyntaxList.ToSyntaxList<DefinitionNode>(
        [
            LinkSpecifications(used.Names),
            .. used.Names.Where(CustomDirectives.Contains).Select(CustomDirectives.Define),
            .. scalars.Select(ScalarDefinitions.Define),
            .. definitions,
        ]));
    }

    public static string Print(DocumentNode document) => document.Print();

    private static TypeDefinitionNode Define(NamedModel type) => type switch
    {
        EnumModel model => new EnumTypeDefinitionNode(
            default,
            Syntax.Description(model.Description),
            model.Name,
            default,
            model.Directives,
            model.Values.Select(value => new EnumValueDefinitionNode(
                default, Syntax.Description(value.Description), value.Name, default, value.Directives)).ToSyntaxList()),
        InputModel model => new InputObjectTypeDefinitionNode(
            default,
            Syntax.Description(model.Description),
            model.Name,
            default,
            model.Directives,
            model.Fields.Select(Define).ToSyntaxList()),
        _ => DefineObject((ObjectModel)type),
    };

    private static ObjectTypeDefinitionNode DefineObject(ObjectModel model) => new(
        default,
        Syntax.Description(model.Description),
        model.Name,
        default,
        model.Directives,
        [],
        model.Fields.Select(field => new FieldDefinitionNode(
            default,
            Syntax.Description(field.Description),
            field.Name,
            default,
            field.Arguments.Select(Define).ToSyntaxList(),
            field.Type.ToSyntax(),
            field.Directives)).ToSyntaxList());

    private static InputValueDefinitionNode Define(ArgumentModel argument) => new(
        default,
        Syntax.Description(argument.Description),
        argument.Name,
        default,
        argument.Type.ToSyntax(),
        argument.DefaultValue,
        argument.Directives);

    /// <summary>Links the specifications of the directives that are applied, and has this project's own composed.</summary>
    private static SchemaDefinitionNode LinkSpecifications(IEnumerable<string> applied)
    {
        string[] custom = [.. applied.Where(CustomDirectives.Contains)];
        var federation = applied.Except(custom);
        List<DirectiveNode> directives = [];
        if (custom.Length == 0)
        {
            directives.Add(Link(FederationUrl, federation));
        }
        else
        {
            directives.Add(Link(FederationUrl, federation.Append("composeDirective").Order(StringComparer.Ordinal)));
            directives.Add(Link(CustomDirectives.SpecificationUrl, custom));
            directives.AddRange(custom.Select(name => Syntax.Directive("composeDirective", Syntax.Argument("name", Syntax.String("@" + name)))));
        }

        return new SchemaDefinitionNode(default, null, directives.ToSyntaxList(), [], isExtension: true);
    }

    private static DirectiveNode Link(string url, IEnumerable<string> names) => Syntax.Directive(
        "link",
        Syntax.Argument("url", Syntax.String(url)),
        Syntax.Argument("import", Syntax.List([.. names.Select(name => Syntax.String("@" + name))])));
}
