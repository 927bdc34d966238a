using GraphQL.Language;

namespace Subgraphs.Server.Types;

/// <summary>Only for callers with verified claims; others get null and <c>UNAUTHORIZED_FIELD_OR_TYPE</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AuthenticatedAttribute : SchemaDirectiveAttribute
{
    internal override string DirectiveName => "authenticated";

    internal override IEnumerable<ArgumentNode> GetArguments() => [];
}
