using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>The definition of a type and its extensions, in the order in which their members count.</summary>
internal sealed class TypeParts(Located<TypeDefinitionNode> definition, bool isSpecified)
{
    private readonly List<Located<TypeDefinitionNode>> _all = new(1) { definition };

    public string Name => Definition.Name;

    public TypeDefinitionNode Definition => _all[0].Node;

    public SourceText? Source => _all[0].Source;

    /// <summary>True for a type of introspection.</summary>
    public bool IsSpecified { get; } = isSpecified;

    /// <summary>The definition first, then its extensions.</summary>
    public IReadOnlyList<Located<TypeDefinitionNode>> All => _all;

    public void Add(Located<TypeDefinitionNode> extension) => _all.Add(extension);

    /// <summary>The directives of all parts, those of the definition first.</summary>
    public SyntaxList<DirectiveNode> Directives()
        => _all.Count == 1 ? Definition.Directives : _all.SelectMany(part => part.Node.Directives).ToSyntaxList();
}
