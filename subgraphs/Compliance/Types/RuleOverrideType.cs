using System.Linq.Expressions;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>A tenant's own threshold or severity.</summary>
[ObjectType<RuleOverride>(Ignore = [nameof(RuleOverride.TenantId), nameof(RuleOverride.RegimeCode)])]
[GraphQLDescription("A tenant may only tighten.")]
internal static class RuleOverrideType
{
    [ID]
    public static Expression<Func<RuleOverride, string>> RuleId => own => own.RuleId;
}
