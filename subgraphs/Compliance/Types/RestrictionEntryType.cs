using System.Linq.Expressions;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>An entry of the restricted list.</summary>
[ObjectType<RestrictionEntry>(Ignore = [nameof(RestrictionEntry.Isin)])]
[TenantOwned]
internal static class RestrictionEntryType
{
    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<RestrictionEntry, Guid>> TenantId => row => row.TenantId;
}
