using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Data.Tenants;
using Subgraphs.DividendHistory.Domain.Reinvestment;
using Subgraphs.Markets.Currencies;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.DividendHistory.Types;

/// <summary>What a portfolio manager decides. Safe to repeat: the second time changes nothing more.</summary>
[MutationType]
internal static class ReinvestmentMutations
{
    private const decimal HighestTicket = 1_000_000_000_000m;

    /// <summary>
    /// Whether a portfolio is the caller's is looked up in the caller's own database alone: an id of another tenant is an unknown one, with
    /// the same answer.
    /// </summary>
    [RequiresScopes("portfolio:write")]
    [Cost(10)]
    [GraphQLDescription("Decides what becomes of a portfolio's dividends. Idempotent: the same input again changes nothing, updatedAt included.")]
    public static async Task<ReinvestmentPlan?> SetReinvestmentPlanAsync(
        ReinvestmentPlanInput input, ReinvestmentContext db, CallerContext caller, TimeProvider time, CancellationToken cancellationToken)
        => await db.OnceAsync(
            KeyedMutation.Of("setReinvestmentPlan", input.IdempotencyKey, caller, input),
            () => SetAsync(input, db, time, cancellationToken),
            () => db.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.PortfolioId == input.PortfolioId, cancellationToken),
            cancellationToken);

    private static async Task<ReinvestmentPlan> SetAsync(ReinvestmentPlanInput input, ReinvestmentContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        var portfolio = await db.Portfolios.AsNoTracking().SingleOrDefaultAsync(row => row.PortfolioId == input.PortfolioId, cancellationToken)
            ?? throw new GraphQLException(DividendErrorCodes.NotFound, "There is no such portfolio.") { InputPath = "input.portfolioId" };
        RequireTicket(input.MinimumTicketAmount, portfolio.BaseCurrency);

        var plan = await db.Plans.SingleOrDefaultAsync(row => row.PortfolioId == input.PortfolioId, cancellationToken);
        if (plan is null)
        {
            plan = new ReinvestmentPlan
            {
                TenantId = db.TenantId,
                PortfolioId = input.PortfolioId,
                Mode = input.Mode,
                MinimumTicketAmount = input.MinimumTicketAmount,
                Currency = portfolio.BaseCurrency,
                AllowFractional = input.AllowFractional,
                ContractualSettlement = input.ContractualSettlement ?? false,
                UpdatedAt = Now(time),
            };
            db.Plans.Add(plan);
        }
        else
        {
            (plan.Mode, plan.MinimumTicketAmount, plan.Currency, plan.AllowFractional, plan.ContractualSettlement)
                = (input.Mode, input.MinimumTicketAmount, portfolio.BaseCurrency, input.AllowFractional, input.ContractualSettlement ?? false);
            if (db.Entry(plan).State == EntityState.Modified)
            {
                plan.UpdatedAt = Now(time);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return plan;
    }

    private static void RequireTicket(decimal amount, string currency)
    {
        if (amount is < 0m or > HighestTicket || CurrencyUnits.Settle(amount, currency) != amount)
        {
            throw new GraphQLException(
                ServerErrorCodes.BadInput, $"{amount} is no amount from 0 to {HighestTicket} in whole minor units of {currency}.")
            { InputPath = "input.minimumTicketAmount" };
        }
    }

    /// <summary>As precise as a column keeps it.</summary>
    private static DateTime Now(TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
