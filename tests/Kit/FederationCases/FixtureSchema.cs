using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Tests.Kit.FederationCases;

/// <summary>Builds the executable schema of a subgraph from its SDL: federation directives left out, <c>_entities</c> and <c>_service</c> added.</summary>
public static class FixtureSchema
{
    private const string Machinery =
        """
        scalar _Any
        type _Service { sdl: String }
        """;

    /// <summary>The schema that the subgraph executes against.</summary>
    public static Schema Build(string sdl)
    {
        var document = Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted);
        var types = document.Definitions.OfType<TypeDefinitionNode>().Select(WithoutDirectives).ToArray();
        var entities = EntityNames(document);
        var definitions = new List<DefinitionNode>(DefineWhatIsOnlyExtended(types));
        definitions.AddRange(Utf8GraphQLParser.Parse(Machinery, ParserOptions.Trusted).Definitions);
        definitions.AddRange(Utf8GraphQLParser.Parse(RootFields(types, entities), ParserOptions.Trusted).Definitions);

        var result = SchemaBuilder.Build([new DocumentNode(default, definitions.ToSyntaxList())]);
        return result.Schema
            ?? throw new InvalidOperationException(string.Join('\n', result.Errors.Select(error => error.Message)));
    }

    private static string RootFields(IEnumerable<TypeDefinitionNode> types, string[] entities)
    {
        var keyword = types.Any(type => type.Name == "Query") ? "extend type" : "type";
        var lookup = entities.Length == 0 ? "" : "_entities(representations: [_Any!]!): [_Entity]!";
        var union = entities.Length == 0 ? "" : $"union _Entity = {string.Join(" | ", entities)}";
        return $"{union} {keyword} Query {{ _service: _Service! {lookup} }}";
    }

    /// <summary>Object types with a key, and the object types of interfaces with one.</summary>
    private static string[] EntityNames(DocumentNode document)
    {
        var keyed = document.Definitions.OfType<TypeDefinitionNode>()
            .Where(type => type.Directives.Any(directive => directive.Name is "key" or "federation__key"))
            .Select(type => type.Name)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. document.Definitions.OfType<ObjectTypeDefinitionNode>()
                .Where(type => keyed.Contains(type.Name) || type.Interfaces.Any(implemented => keyed.Contains(implemented.Name)))
                .Select(type => type.Name)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Federation lets a subgraph extend a type that it does not define: the first extension becomes the definition.</summary>
    private static IEnumerable<TypeDefinitionNode> DefineWhatIsOnlyExtended(TypeDefinitionNode[] types)
    {
        var defined = types.Where(type => !type.IsExtension).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var type in types)
        {
            yield return type.IsExtension && defined.Add(type.Name) ? AsDefinition(type) : type;
        }
    }

    private static TypeDefinitionNode AsDefinition(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode o => new ObjectTypeDefinitionNode(o.Span, o.Description, o.Name, o.NameSpan, o.Directives, o.Interfaces, o.Fields),
        InterfaceTypeDefinitionNode i => new InterfaceTypeDefinitionNode(i.Span, i.Description, i.Name, i.NameSpan, i.Directives, i.Interfaces, i.Fields),
        _ => type,
    };

    private static TypeDefinitionNode WithoutDirectives(TypeDefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode s => new ScalarTypeDefinitionNode(s.Span, s.Description, s.Name, s.NameSpan, default, s.IsExtension),
        ObjectTypeDefinitionNode o => new ObjectTypeDefinitionNode(
            o.Span, o.Description, o.Name, o.NameSpan, default, o.Interfaces, Clean(o.Fields), o.IsExtension),
        InterfaceTypeDefinitionNode i => new InterfaceTypeDefinitionNode(
            i.Span, i.Description, i.Name, i.NameSpan, default, i.Interfaces, Clean(i.Fields), i.IsExtension),
        UnionTypeDefinitionNode u => new UnionTypeDefinitionNode(u.Span, u.Description, u.Name, u.NameSpan, default, u.Types, u.IsExtension),
        EnumTypeDefinitionNode e => new EnumTypeDefinitionNode(
            e.Span,
            e.Description,
            e.Name,
            e.NameSpan,
            default,
            e.Values.Select(value => new EnumValueDefinitionNode(value.Span, value.Description, value.Name, value.NameSpan, default)).ToSyntaxList(),
            e.IsExtension),
        InputObjectTypeDefinitionNode i => new InputObjectTypeDefinitionNode(
            i.Span, i.Description, i.Name, i.NameSpan, default, Clean(i.Fields), i.IsExtension),
        _ => throw new InvalidOperationException($"{type.Kind} is not a type definition."),
    };

    private static SyntaxList<FieldDefinitionNode> Clean(SyntaxList<FieldDefinitionNode> fields)
        => fields.Select(field => new FieldDefinitionNode(
            field.Span, field.Description, field.Name, field.NameSpan, Clean(field.Arguments), field.Type, default)).ToSyntaxList();

    private static SyntaxList<InputValueDefinitionNode> Clean(SyntaxList<InputValueDefinitionNode> values)
        => values.Select(value => new InputValueDefinitionNode(
            value.Span, value.Description, value.Name, value.NameSpan, value.Type, value.DefaultValue, default)).ToSyntaxList();
}
