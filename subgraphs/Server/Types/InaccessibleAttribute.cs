using GraphQL.Language;

namespace Subgraphs.Server.Types;

/// <summary>Part of the subgraph's schema and of no client's.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class InaccessibleAttribute : SchemaDirectiveAttribute
{
    internal override string DirectiveName => "inaccessible";

    internal override IEnumerable<ArgumentNode> GetArguments() => [];
}
