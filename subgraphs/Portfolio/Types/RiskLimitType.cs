using System.Linq.Expressions;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A limit.</summary>
[ObjectType<RiskLimit>(Ignore = [nameof(RiskLimit.PortfolioId)])]
[Key("id")]
[TenantOwned]
internal static class RiskLimitType
{
    [ID]
    public static Expression<Func<RiskLimit, string>> Id => limit => limit.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<RiskLimit, Guid>> TenantId => limit => limit.TenantId;

    [GraphQLDescription("Fraction of NAV (0.02 = 2%).")]
    public static Expression<Func<RiskLimit, decimal>> Threshold => limit => limit.Threshold;

    [GraphQLDescription("Warn at this fraction of the threshold, default 0.8.")]
    public static Expression<Func<RiskLimit, decimal>> WarningFraction => limit => limit.WarningFraction;

    [ReferenceResolver]
    public static IQueryable<RiskLimit> GetById(IReadOnlyList<string> ids, PortfolioContext db) => db.RiskLimits.Where(limit => ids.Contains(limit.Id));
}
