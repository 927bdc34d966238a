using GraphQL.Language;

namespace Subgraphs.Server.Types;

/// <summary>Several subgraphs may resolve the field, or every field of the type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ShareableAttribute : SchemaDirectiveAttribute
{
    internal override string DirectiveName => "shareable";

    internal override IEnumerable<ArgumentNode> GetArguments() => [];
}
