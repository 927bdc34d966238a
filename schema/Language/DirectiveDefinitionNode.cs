namespace GraphQL.Language;

/// <summary>DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations</summary>
/// <seealso href="https://spec.graphql.org/September2025/#DirectiveDefinition">DirectiveDefinition</seealso>
public sealed class DirectiveDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    string name,
    SourceSpan nameSpan,
    SyntaxList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    SyntaxList<string> locations)
    : DefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    public StringValueNode? Description { get; } = description;

    public string Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    public SyntaxList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Names of directive locations, as written.</summary>
    public SyntaxList<string> Locations { get; } = locations;
}
