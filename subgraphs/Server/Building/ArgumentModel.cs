using GraphQL.Language;

namespace Subgraphs.Server.Building;

/// <summary>An argument of a field, or a field of an input object.</summary>
internal sealed record ArgumentModel(string Name, TypeRef Type, Type ClrType)
{
    public string? Description { get; init; }

    public SyntaxList<DirectiveNode> Directives { get; init; }

    /// <summary>The default in the schema; null for none.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>What an argument that was left out is, where the schema has no default.</summary>
    public object? ClrDefault { get; init; }

    /// <summary>The largest value of a slicing argument; null for other arguments.</summary>
    public int? MaxValue { get; init; }
}
