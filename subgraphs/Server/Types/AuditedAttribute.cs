using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>Who read the field, of which object and why is kept.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AuditedAttribute : SchemaDirectiveAttribute
{
    /// <summary>
    /// On a field of a root: the argument that says what is looked up, kept beside those that are ids. Null: only those.
    /// </summary>
    public string? KeyArgument { get; set; }

    internal override string DirectiveName => CustomDirectives.Audited;

    internal override IEnumerable<ArgumentNode> GetArguments() => [];
}
