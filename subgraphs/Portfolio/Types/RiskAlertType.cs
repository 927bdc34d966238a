using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>An alert.</summary>
[ObjectType<RiskAlert>(Ignore = [nameof(RiskAlert.LimitId), nameof(RiskAlert.CalmEvaluations)])]
[Key("id")]
[RequiresScopes("portfolio:risk")]
[TenantOwned]
internal static class RiskAlertType
{
    [ID]
    public static Expression<Func<RiskAlert, string>> Id => alert => alert.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<RiskAlert, Guid>> TenantId => alert => alert.TenantId;

    [ID]
    public static Expression<Func<RiskAlert, string>> PortfolioId => alert => alert.PortfolioId;

    [ID]
    public static Expression<Func<RiskAlert, string?>> AcknowledgedBy => alert => alert.AcknowledgedBy;

    [GraphQLDescription("When the condition had calmed down; null while it is open.")]
    public static Expression<Func<RiskAlert, DateTimeOffset?>> ClosedAt => alert => alert.ClosedAt;

    [GraphQLDescription("Number of times the same open condition re-fired; alerts are deduplicated, not repeated.")]
    public static Expression<Func<RiskAlert, int>> Occurrences => alert => alert.Occurrences;

    public static async Task<RiskLimit> GetLimitAsync([Parent(nameof(RiskAlert.LimitId))] RiskAlert alert, IDataLoader<string, RiskLimit> limitById)
        => await limitById.LoadAsync(alert.LimitId) ?? throw new InvalidOperationException($"Alert {alert.Id} has no limit.");

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, RiskLimit>> GetLimitByIdAsync(
        IReadOnlyList<string> ids, PortfolioContext db, CancellationToken cancellationToken)
        => await db.RiskLimits.AsNoTracking().Where(limit => ids.Contains(limit.Id)).ToDictionaryAsync(limit => limit.Id, cancellationToken);

    [ReferenceResolver]
    public static IQueryable<RiskAlert> GetById(IReadOnlyList<string> ids, PortfolioContext db) => db.RiskAlerts.Where(alert => ids.Contains(alert.Id));
}
