using GraphQL.Language;

namespace Gateway.Differential.Tests.Shrinking;

/// <summary>Takes elements out of an SDL.</summary>
/// <param name="cuts">True for an element that goes: <c>Type</c>, <c>Type.field</c>, <c>Type.field@directive</c>, <c>Type@directive</c>,
/// <c>Type.field(argument)</c>, <c>Type &amp; Interface</c> or <c>Union = Member</c>.</param>
internal sealed class SchemaCut(Func<string, bool> cuts) : SyntaxRewriter
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _elements = [];
    private string _at = "";

    /// <summary>The SDL without the elements, and without the fields whose types are gone.</summary>
    public static string Cut(string sdl, Func<string, bool> cuts)
    {
        var cut = new SchemaCut(cuts);
        var document = Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted);
        cut._names.UnionWith(document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name).Where(cuts));
        return cut.RewriteDocument(document).Print();
    }

    /// <summary>All elements of an SDL that can be cut.</summary>
    public static IReadOnlyList<string> ElementsOf(string sdl)
    {
        var cut = new SchemaCut(_ => false);
        cut.RewriteDocument(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted));
        return cut._elements;
    }

    protected override DefinitionNode? RewriteDefinition(DefinitionNode node)
    {
        if (node is not TypeDefinitionNode type || node is SchemaDefinitionNode)
        {
            return node;
        }

        _at = type.Name;
        if (IsCut(type.Name))
        {
            return null;
        }

        return node switch
        {
            ObjectTypeDefinitionNode o => o.Fields.IsEmpty ? node : Keep(base.RewriteDefinition(new ObjectTypeDefinitionNode(
                default, null, o.Name, default, o.Directives, Interfaces(o.Interfaces), o.Fields, o.IsExtension))),
            InterfaceTypeDefinitionNode i => Keep(base.RewriteDefinition(new InterfaceTypeDefinitionNode(
                default, null, i.Name, default, i.Directives, Interfaces(i.Interfaces), i.Fields, i.IsExtension))),
            UnionTypeDefinitionNode u => Union(u),
            _ => node,
        };
    }

    protected override FieldDefinitionNode? RewriteFieldDefinition(FieldDefinitionNode node)
    {
        var type = _at;
        _at = $"{type}.{node.Name}";
        var result = IsCut(_at) || _names.Contains(NameOf(node.Type)) ? null : base.RewriteFieldDefinition(node);
        _at = type;
        return result;
    }

    protected override InputValueDefinitionNode? RewriteInputValueDefinition(InputValueDefinitionNode node) => IsCut($"{_at}({node.Name})") ? null : node;

    protected override DirectiveNode? RewriteDirective(DirectiveNode node) => IsCut($"{_at}{node.Print(indented: false)}") ? null : node;

    private static DefinitionNode? Keep(DefinitionNode? node) => node switch
    {
        ObjectTypeDefinitionNode { Fields.IsEmpty: true } => null,
        InterfaceTypeDefinitionNode { Fields.IsEmpty: true } => null,
        _ => node,
    };

    private static string NameOf(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => NameOf(nonNull.Type),
        ListTypeNode list => NameOf(list.Type),
        _ => ((NamedTypeNode)type).Name,
    };

    private SyntaxList<NamedTypeNode> Interfaces(SyntaxList<NamedTypeNode> interfaces)
        => interfaces.Where(name => !_names.Contains(name.Name) && !IsCut($"{_at} & {name.Name}")).ToSyntaxList();

    private UnionTypeDefinitionNode? Union(UnionTypeDefinitionNode union)
    {
        var members = union.Types.Where(name => !_names.Contains(name.Name) && !IsCut($"{_at} = {name.Name}")).ToSyntaxList();
        return members.IsEmpty ? null : new UnionTypeDefinitionNode(default, null, union.Name, default, union.Directives, members);
    }

    private bool IsCut(string element)
    {
        _elements.Add(element);
        return cuts(element);
    }
}
