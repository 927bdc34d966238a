using System.Linq.Expressions;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

[ObjectType<IndexSector>(Binding = BindingBehavior.Explicit)]
internal static class IndexSectorType
{
    [GraphQLDescription("GICS.")]
    public static Expression<Func<IndexSector, string>> Sector => row => row.Sector;

    [GraphQLDescription("All members of the sector, those without an instrument here among them.")]
    public static Expression<Func<IndexSector, int>> Members => row => row.Members;

    [GraphQLDescription("The date that the list of members is of.")]
    public static Expression<Func<IndexSector, DateOnly>> AsOf => row => row.AsOf;
}
