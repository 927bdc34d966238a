using System.Linq.Expressions;
using Subgraphs.DividendHistory.Data.Tenants;
using Subgraphs.DividendHistory.Domain.Reinvestment;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>A plan of the calling tenant.</summary>
[ObjectType<ReinvestmentPlan>(Ignore = [nameof(ReinvestmentPlan.MinimumTicketAmount), nameof(ReinvestmentPlan.Currency)])]
[Key("portfolioId")]
[RequiresScopes("portfolio:read")]
[RequiresScopes("portfolio:write")]
[TenantOwned]
internal static class ReinvestmentPlanType
{
    [ID]
    public static Expression<Func<ReinvestmentPlan, string>> PortfolioId => plan => plan.PortfolioId;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<ReinvestmentPlan, Guid>> TenantId => plan => plan.TenantId;

    [GraphQLDescription("Orders of less are not placed, their cash stays pooled. In the portfolio's base currency.")]
    public static Money GetMinimumTicket([Parent(nameof(ReinvestmentPlan.MinimumTicketAmount), nameof(ReinvestmentPlan.Currency))] ReinvestmentPlan plan)
        => new(plan.MinimumTicketAmount, plan.Currency);

    [GraphQLDescription("Cash counts from the ex-date (contractual income), not from the pay date.")]
    public static Expression<Func<ReinvestmentPlan, bool>> ContractualSettlement => plan => plan.ContractualSettlement;

    [GraphQLDescription("When something of the plan last changed: setting it to what it is changes nothing.")]
    public static Expression<Func<ReinvestmentPlan, DateTime>> UpdatedAt => plan => plan.UpdatedAt;

    [ReferenceResolver]
    public static IQueryable<ReinvestmentPlan> GetByPortfolio(IReadOnlyList<string> portfolioIds, ReinvestmentContext db)
        => db.Plans.Where(plan => portfolioIds.Contains(plan.PortfolioId));
}
