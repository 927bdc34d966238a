using GraphQL.Language;

namespace Subgraphs.Server.Types;

/// <summary>The field belongs to another subgraph and stands here for <see cref="RequiresAttribute"/>, <see cref="ProvidesAttribute"/> or a key.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ExternalAttribute : SchemaDirectiveAttribute
{
    internal override string DirectiveName => "external";

    internal override IEnumerable<ArgumentNode> GetArguments() => [];
}
