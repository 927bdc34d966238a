using System.Linq.Expressions;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>A tenant's own threshold or severity.</summary>
[ObjectType<RuleOverride>(Ignore = [nameof(RuleOverride.RegimeCode)])]
[GraphQLDescription("A tenant may only tighten.")]
[TenantOwned]
internal static class RuleOverrideType
{
    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<RuleOverride, Guid>> TenantId => row => row.TenantId;

    [ID]
    public static Expression<Func<RuleOverride, string>> RuleId => own => own.RuleId;
}
