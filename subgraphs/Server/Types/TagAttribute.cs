using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>A name for contracts to include or exclude by.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field, AllowMultiple = true)]
public sealed class TagAttribute(string name) : SchemaDirectiveAttribute
{
    public string Name { get; } = name;

    internal override string DirectiveName => "tag";

    internal override IEnumerable<ArgumentNode> GetArguments() => [Syntax.Argument("name", Syntax.String(Name))];
}
