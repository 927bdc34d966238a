using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>Fields of the returned entity that this field can answer although they belong to another subgraph.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ProvidesAttribute(string fields) : SchemaDirectiveAttribute
{
    public string Fields { get; } = fields;

    internal override string DirectiveName => "provides";

    internal override IEnumerable<ArgumentNode> GetArguments() => [Syntax.Argument("fields", Syntax.String(Fields))];
}
