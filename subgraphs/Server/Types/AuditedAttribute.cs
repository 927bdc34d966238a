using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>Who read the field, of which object and why is kept.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AuditedAttribute : SchemaDirectiveAttribute
{
    internal override string DirectiveName => CustomDirectives.Audited;

    internal override IEnumerable<ArgumentNode> GetArguments() => [];
}
