using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data.Compliance;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Portfolio.Types;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>Makes proposals and decides on them. Every call is safe to repeat: the second time changes nothing more.</summary>
internal sealed partial class RebalanceDesk(
    MarketCopy market, IPreTradeCheck compliance, IOptions<RebalancingOptions> options, BusinessDates dates, TimeProvider time)
{
    /// <summary>A proposal for a portfolio, or the one that was made under the same key.</summary>
    /// <param name="db">The caller's own database.</param>
    /// <param name="portfolioId">The portfolio.</param>
    /// <param name="idempotencyKey">The client's key.</param>
    /// <param name="wishes">What is asked for.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Ends it; what was not saved is not there.</param>
    /// <exception cref="GraphQLException">The input is not one that a proposal can be made of; the code says why.</exception>
    public async Task<RebalanceProposal> PlaceAsync(
        PortfolioContext db, string portfolioId, string idempotencyKey, RebalanceWishes wishes, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = Person(caller, "A proposal is made by a person, and the token names none.");
        var key = ProposalKey.OfClient(idempotencyKey, portfolioId, wishes);
        if (await FindAsync(db, key, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var portfolio = await db.Portfolios.AsNoTracking().SingleOrDefaultAsync(row => row.Id == portfolioId, cancellationToken)
            ?? throw new GraphQLException(PortfolioErrorCodes.NotFound, "There is no such portfolio.") { InputPath = "input.portfolioId" };
        var reader = new BasisReader(db, market);
        var target = await reader.TargetAsync(portfolioId, cancellationToken)
            ?? throw new GraphQLException(PortfolioErrorCodes.NoTarget, "The portfolio has no target allocation: set one first.") { InputPath = "input.portfolioId" };
        var basis = await reader.ReadAsync(portfolio, target, dates.Of(caller), wishes.ExDateWindowDays, cancellationToken)
            ?? throw new GraphQLException(PortfolioErrorCodes.NotValued, "The portfolio has no net asset value above zero on the business date, or a rate is missing for it.")
            {
                InputPath = "input.portfolioId",
            };
        var plan = await new ProposalPlanner(db, market, options.Value).PlanAsync(basis, wishes, cancellationToken);
        var answer = await compliance.CheckAsync(basis, plan.Plan.Orders, caller, cancellationToken);
        var proposal = db.AddProposal(plan, key, person, answer, time.Instant());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return proposal;
        }
        catch (DbUpdateException)
        {
            // Two who send one key at a time: the database keeps the first.
            db.Forget();
            if (await FindAsync(db, key, cancellationToken) is { } first)
            {
                return first;
            }

            throw;
        }
    }

    /// <summary>What the orders of a proposal look like on a date, for <see cref="RebalanceProposal.StatusOn"/>.</summary>
    public async Task<Func<string, decimal?>> PricesAsync(Guid tenantId, IEnumerable<ProposedOrder> orders, DateOnly today, CancellationToken cancellationToken)
    {
        var instruments = await market.GetInstrumentsAsync(tenantId, [.. orders.Select(order => order.Isin)], cancellationToken);
        return isin => instruments.GetValueOrDefault(isin)?.PriceOn(today)?.Close;
    }

    private static async Task<RebalanceProposal?> FindAsync(PortfolioContext db, ProposalKey key, CancellationToken cancellationToken)
    {
        var found = await db.RebalanceProposals.AsNoTracking().SingleOrDefaultAsync(row => row.IdempotencyKey == key.Key, cancellationToken);
        return found is null || found.InputDigest == key.InputDigest
            ? found
            : throw new GraphQLException(PortfolioErrorCodes.Conflict, "This key was used for another proposal.") { InputPath = "input.idempotencyKey" };
    }

    private static string Person(CallerContext caller, string problem)
        => caller.Subject ?? throw new GraphQLException(PortfolioErrorCodes.PersonRequired, problem);
}
