using System.Linq.Expressions;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

[ObjectType<FxRate>]
internal static class FxRateType
{
    [CurrencyCode]
    public static Expression<Func<FxRate, string>> Base => rate => rate.Base;

    [CurrencyCode]
    public static Expression<Func<FxRate, string>> Quote => rate => rate.Quote;

    [GraphQLDescription("Units of quote per 1 base.")]
    public static Expression<Func<FxRate, decimal>> Rate => rate => rate.Rate;

    [GraphQLDescription("True when `date` is earlier than the requested date (weekend, holiday).")]
    public static Expression<Func<FxRate, bool>> CarriedForward => rate => rate.CarriedForward;
}
