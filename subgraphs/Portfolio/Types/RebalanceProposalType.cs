using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Types;

/// <summary>A proposal. Its orders and findings are read for all proposals of a level at once.</summary>
[ObjectType<RebalanceProposal>(Binding = BindingBehavior.Explicit)]
[Key("id")]
[RequiresScopes("portfolio:read")]
[TenantOwned]
internal static class RebalanceProposalType
{
    [ID]
    public static Expression<Func<RebalanceProposal, string>> Id => proposal => proposal.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<RebalanceProposal, Guid>> TenantId => proposal => proposal.TenantId;

    [ID]
    public static Expression<Func<RebalanceProposal, string>> PortfolioId => proposal => proposal.PortfolioId;

    [BatchResolver]
    public static async Task<IReadOnlyList<ProposalStatus>> GetStatusAsync(
        [Parent(nameof(RebalanceProposal.Id), nameof(RebalanceProposal.Status), nameof(RebalanceProposal.BusinessDate))] IReadOnlyList<RebalanceProposal> proposals,
        PortfolioContext db,
        RebalanceDesk desk,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        // Prices matter on a proposal's own day: before nothing has moved, and behind it the day itself ends it.
        var today = dates.Of(caller);
        string[] open = [.. proposals.Where(proposal => proposal.IsOpen && proposal.BusinessDate == today).Select(proposal => proposal.Id).Distinct()];
        var orders = open.Length == 0
            ? []
            : await db.ProposedOrders.AsNoTracking().Where(order => open.Contains(order.ProposalId)).ToListAsync(cancellationToken);
        var prices = await desk.PricesAsync(db.TenantId, orders, today, cancellationToken);
        var byProposal = orders.ToLookup(order => order.ProposalId, StringComparer.Ordinal);
        return [.. proposals.Select(proposal => proposal.StatusOn(today, byProposal[proposal.Id], prices))];
    }

    [GraphQLDescription("The trading day that it is made for; undecided, it expires with it.")]
    public static Expression<Func<RebalanceProposal, DateOnly>> BusinessDate => proposal => proposal.BusinessDate;

    public static Expression<Func<RebalanceProposal, DateTimeOffset>> CreatedAt => proposal => proposal.CreatedAt;

    [ID]
    public static Expression<Func<RebalanceProposal, string>> CreatedBy => proposal => proposal.CreatedBy;

    [ID]
    public static Expression<Func<RebalanceProposal, string?>> ApprovedBy => proposal => proposal.ApprovedBy;

    [ID]
    public static Expression<Func<RebalanceProposal, string?>> RejectedBy => proposal => proposal.RejectedBy;

    [GraphQLDescription("When it was approved, rejected or cancelled.")]
    public static Expression<Func<RebalanceProposal, DateTimeOffset?>> DecidedAt => proposal => proposal.DecidedAt;

    [GraphQLDescription("Why it was rejected or cancelled.")]
    public static Expression<Func<RebalanceProposal, string?>> Note => proposal => proposal.Note;

    public static Expression<Func<RebalanceProposal, DateTimeOffset>> PricesAsOf => proposal => proposal.PricesAsOf;

    [BatchResolver, ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<IReadOnlyList<ProposedOrderView>>> GetOrdersAsync(
        [Parent(nameof(RebalanceProposal.Id), nameof(RebalanceProposal.BaseCurrency))] IReadOnlyList<RebalanceProposal> proposals,
        PortfolioContext db,
        CancellationToken cancellationToken)
    {
        string[] ids = [.. proposals.Select(proposal => proposal.Id).Distinct(StringComparer.Ordinal)];
        var orders = (await db.ProposedOrders.AsNoTracking().Where(order => ids.Contains(order.ProposalId)).OrderBy(order => order.Sequence).ToListAsync(cancellationToken))
            .ToLookup(order => order.ProposalId, StringComparer.Ordinal);
        return [.. proposals.Select(proposal => orders[proposal.Id].Select(order => new ProposedOrderView(order, proposal.BaseCurrency)).ToList())];
    }

    public static Expression<Func<RebalanceProposal, decimal>> Turnover => proposal => proposal.Turnover;

    public static Money GetCashBefore([Parent(nameof(RebalanceProposal.CashBefore), nameof(RebalanceProposal.BaseCurrency))] RebalanceProposal proposal)
        => new(proposal.CashBefore, proposal.BaseCurrency);

    public static Money GetCashAfter([Parent(nameof(RebalanceProposal.CashAfter), nameof(RebalanceProposal.BaseCurrency))] RebalanceProposal proposal)
        => new(proposal.CashAfter, proposal.BaseCurrency);

    [GraphQLDescription("Largest |weight - target| before and after.")]
    public static Expression<Func<RebalanceProposal, decimal>> MaxDriftBefore => proposal => proposal.MaxDriftBefore;

    public static Expression<Func<RebalanceProposal, decimal>> MaxDriftAfter => proposal => proposal.MaxDriftAfter;

    [BatchResolver, ListSize(AssumedSize = 20)]
    [GraphQLDescription("Lines that were left out: stale prices, and orders that a risk limit refuses.")]
    public static async Task<IReadOnlyList<IReadOnlyList<ExcludedLine>>> GetExcludedAsync(
        [Parent(nameof(RebalanceProposal.Id))] IReadOnlyList<RebalanceProposal> proposals, PortfolioContext db, CancellationToken cancellationToken)
    {
        string[] ids = [.. proposals.Select(proposal => proposal.Id).Distinct(StringComparer.Ordinal)];
        var excluded = await db.RebalanceProposals.Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Excluded })
            .ToDictionaryAsync(row => row.Id, row => row.Excluded, cancellationToken);
        return [.. proposals.Select(proposal => excluded[proposal.Id])];
    }

    [BatchResolver, ListSize(AssumedSize = 20)]
    [GraphQLDescription("What compliance said of the projected portfolio when it was last asked.")]
    public static async Task<IReadOnlyList<IReadOnlyList<ProposalFinding>>> GetFindingsAsync(
        [Parent(nameof(RebalanceProposal.Id))] IReadOnlyList<RebalanceProposal> proposals, PortfolioContext db, CancellationToken cancellationToken)
    {
        string[] ids = [.. proposals.Select(proposal => proposal.Id).Distinct(StringComparer.Ordinal)];
        var findings = await db.RebalanceProposals.Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Findings })
            .ToDictionaryAsync(row => row.Id, row => row.Findings, cancellationToken);
        return [.. proposals.Select(proposal => findings[proposal.Id])];
    }

    [ReferenceResolver]
    public static IQueryable<RebalanceProposal> GetById(IReadOnlyList<string> ids, PortfolioContext db)
        => db.RebalanceProposals.Where(proposal => ids.Contains(proposal.Id));
}
