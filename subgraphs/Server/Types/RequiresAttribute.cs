using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>Fields of the entity from other subgraphs that this field needs; they arrive in the representation.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class RequiresAttribute(string fields) : SchemaDirectiveAttribute
{
    public string Fields { get; } = fields;

    internal override string DirectiveName => "requires";

    internal override IEnumerable<ArgumentNode> GetArguments() => [Syntax.Argument("fields", Syntax.String(Fields))];
}
