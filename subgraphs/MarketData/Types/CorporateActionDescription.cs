using System.Linq.Expressions;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

[ObjectType<CorporateAction>(Ignore = [nameof(CorporateAction.Isin)])]
internal static class CorporateActionDescription
{
    [ID]
    public static Expression<Func<CorporateAction, string>> Id => action => action.Id;

    [GraphQLDescription("New shares per old share (2 for a 2-for-1 split). Null where not applicable.")]
    public static Expression<Func<CorporateAction, decimal?>> Ratio => action => action.Ratio;

    [GraphQLDescription("For a spin-off: share of the parent's pre-ex price that left with the child, 0..1.")]
    public static Expression<Func<CorporateAction, decimal?>> ValueFraction => action => action.ValueFraction;

    [Isin]
    public static Expression<Func<CorporateAction, string?>> RelatedIsin => action => action.RelatedIsin;
}
