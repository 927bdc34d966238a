using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>
/// Each object of the type belongs to one tenant. The type has an inaccessible field that gives the tenant's id as it is stored with the
/// object, never as the caller's claims have it: the gateway compares the two and answers nothing where they differ.
/// </summary>
/// <param name="field">The field.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TenantOwnedAttribute(string field = TenantOwnedAttribute.DefaultField) : SchemaDirectiveAttribute
{
    internal const string DefaultField = "tenantId";

    public string Field { get; } = field;

    internal override string DirectiveName => CustomDirectives.TenantOwned;

    internal override IEnumerable<ArgumentNode> GetArguments()
        => Field == DefaultField ? [] : [Syntax.Argument("field", Syntax.String(Field))];
}
