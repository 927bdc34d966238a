namespace GraphQL.Language;

/// <summary>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FragmentDefinition">FragmentDefinition</seealso>
public sealed class FragmentDefinitionNode(
    SourceSpan span,
    string name,
    SourceSpan nameSpan,
    NamedTypeNode typeCondition,
    SyntaxList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    StringValueNode? description = null)
    : DefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    public string Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    public NamedTypeNode TypeCondition { get; } = typeCondition;

    public SyntaxList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    public StringValueNode? Description { get; } = description;
}
