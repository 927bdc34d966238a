using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>The static cost of the field, type or argument, for demand control.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class CostAttribute(int weight) : SchemaDirectiveAttribute
{
    public int Weight { get; } = weight;

    internal override string DirectiveName => "cost";

    internal override IEnumerable<ArgumentNode> GetArguments() => [Syntax.Argument("weight", Syntax.Int(Weight))];
}
