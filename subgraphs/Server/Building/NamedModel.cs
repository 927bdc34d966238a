using GraphQL.Language;

namespace Subgraphs.Server.Building;

/// <summary>A named type of the subgraph.</summary>
internal abstract class NamedModel(string name, Type clrType)
{
    public string Name { get; } = name;

    /// <summary>The CLR type whose values are values of this type.</summary>
    public Type ClrType { get; } = clrType;

    public string? Description { get; set; }

    public SyntaxList<DirectiveNode> Directives { get; set; }
}
