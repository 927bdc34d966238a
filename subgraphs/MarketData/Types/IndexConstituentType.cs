using System.Linq.Expressions;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

[ObjectType<IndexConstituent>(Binding = BindingBehavior.Explicit)]
internal static class IndexConstituentType
{
    public static Expression<Func<IndexConstituent, Instrument>> Instrument => member => member.Instrument;

    [GraphQLDescription("0..1, null where the source has no weights.")]
    public static Expression<Func<IndexConstituent, decimal?>> Weight => member => member.Weight;

    public static Expression<Func<IndexConstituent, DateOnly?>> AddedOn => member => member.AddedOn;
}
