using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Portfolio.Types;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>Decisions on proposals.</summary>
internal sealed partial class RebalanceDesk
{
    /// <summary>
    /// Approves: 1. a second person; 2. while nobody else has decided and the proposal is of today's prices; 3. with compliance's word, asked
    /// again over what is held now. Without an answer nothing is approved.
    /// </summary>
    public async Task<RebalanceProposal> ApproveAsync(PortfolioContext db, string id, CallerContext caller, CancellationToken cancellationToken)
    {
        var approver = Person(caller, "A proposal is approved by a person, and the token names none.");
        var proposal = await GetAsync(db, id, cancellationToken);
        if (proposal.Status == ProposalStatus.Approved && proposal.ApprovedBy == approver)
        {
            return proposal;
        }

        RequireSecondPerson(proposal, approver);
        await RequireOpenAsync(db, proposal, caller, cancellationToken);
        if (proposal.Status == ProposalStatus.Blocked)
        {
            throw Refused(PortfolioErrorCodes.ComplianceBlocked, "The proposal would break a rule: make another one.");
        }

        var answer = await AskAgainAsync(db, proposal, caller, cancellationToken);
        if (answer.Verdict == ComplianceVerdict.Clear)
        {
            (proposal.Status, proposal.ApprovedBy, proposal.DecidedAt, proposal.Findings) = (ProposalStatus.Approved, approver, time.Instant(), answer.Findings);
            await SaveAsync(db, cancellationToken);
            return proposal;
        }

        // What was found stays with the proposal; that nobody answered is no finding.
        if (answer.Verdict != ComplianceVerdict.Unavailable)
        {
            (proposal.Status, proposal.Findings) = (answer.Status, answer.Findings);
            await SaveAsync(db, cancellationToken);
        }

        throw answer.Verdict switch
        {
            ComplianceVerdict.Blocked => Refused(PortfolioErrorCodes.ComplianceBlocked, "The proposal would break a rule: make another one."),
            ComplianceVerdict.Indeterminate => Refused(PortfolioErrorCodes.ComplianceIndeterminate, "Compliance cannot tell whether the proposal keeps every rule; its findings name what is missing."),
            _ => Refused(PortfolioErrorCodes.ComplianceUnavailable, "Compliance does not answer, and nothing is approved without it. Try again later."),
        };
    }

    /// <summary>A second person refuses.</summary>
    public async Task<RebalanceProposal> RejectAsync(PortfolioContext db, string id, string? note, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = Person(caller, "A proposal is rejected by a person, and the token names none.");
        var proposal = await GetAsync(db, id, cancellationToken);
        if (proposal.Status == ProposalStatus.Rejected && proposal.RejectedBy == person)
        {
            return proposal;
        }

        RequireSecondPerson(proposal, person);
        await RequireOpenAsync(db, proposal, caller, cancellationToken);
        (proposal.Status, proposal.RejectedBy, proposal.DecidedAt, proposal.Note) = (ProposalStatus.Rejected, person, time.Instant(), note);
        await SaveAsync(db, cancellationToken);
        return proposal;
    }

    /// <summary>Who made it takes it back.</summary>
    public async Task<RebalanceProposal> CancelAsync(PortfolioContext db, string id, string? note, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = Person(caller, "A proposal is cancelled by a person, and the token names none.");
        var proposal = await GetAsync(db, id, cancellationToken);
        if (proposal.CreatedBy != person)
        {
            throw Refused(PortfolioErrorCodes.NotTheCreator, "Only who made a proposal takes it back; others reject it.");
        }

        if (proposal.Status == ProposalStatus.Cancelled)
        {
            return proposal;
        }

        await RequireOpenAsync(db, proposal, caller, cancellationToken);
        (proposal.Status, proposal.DecidedAt, proposal.Note) = (ProposalStatus.Cancelled, time.Instant(), note);
        await SaveAsync(db, cancellationToken);
        return proposal;
    }

    private static async Task<RebalanceProposal> GetAsync(PortfolioContext db, string id, CancellationToken cancellationToken)
        => await db.RebalanceProposals.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw Refused(PortfolioErrorCodes.NotFound, "There is no such proposal.");

    private static void RequireSecondPerson(RebalanceProposal proposal, string person)
    {
        if (proposal.CreatedBy == person)
        {
            throw Refused(PortfolioErrorCodes.FourEyes, "Who made a proposal does not decide on it: a second person does.");
        }
    }

    /// <summary>What time ended is kept as ended.</summary>
    private async Task RequireOpenAsync(PortfolioContext db, RebalanceProposal proposal, CallerContext caller, CancellationToken cancellationToken)
    {
        if (proposal.Status != ProposalStatus.Expired && !proposal.IsOpen)
        {
            throw Refused(PortfolioErrorCodes.ProposalDecided, "The proposal is decided already.");
        }

        var today = dates.Of(caller);
        var orders = await OrdersAsync(db, proposal.Id, cancellationToken);
        if (proposal.StatusOn(today, orders, await PricesAsync(proposal.TenantId, orders, today, cancellationToken)) != ProposalStatus.Expired)
        {
            return;
        }

        if (proposal.Status != ProposalStatus.Expired)
        {
            proposal.Status = ProposalStatus.Expired;
            await SaveAsync(db, cancellationToken);
        }

        throw Refused(PortfolioErrorCodes.ProposalExpired, "The proposal's trading day is over, or a price has moved by more than 2 %: make another one.");
    }

    private async Task<ComplianceAnswer> AskAgainAsync(PortfolioContext db, RebalanceProposal proposal, CallerContext caller, CancellationToken cancellationToken)
    {
        var orders = await OrdersAsync(db, proposal.Id, cancellationToken);
        var portfolio = await db.Portfolios.AsNoTracking().SingleAsync(row => row.Id == proposal.PortfolioId, cancellationToken);
        var reader = new BasisReader(db, market);
        var target = await reader.TargetAsync(portfolio.Id, cancellationToken);

        // Without a price for each order there is nothing to ask compliance about, and so no answer.
        return await reader.ReadAsync(portfolio, target, dates.Of(caller), exDateWindow: null, cancellationToken) is { } basis
            && orders.All(order => basis.Prices.ContainsKey(order.Isin))
                ? await compliance.CheckAsync(basis, [.. orders.Select(order => ToPlanned(basis, order))], caller, cancellationToken)
                : ComplianceAnswer.Unavailable;
    }

    private static async Task<List<ProposedOrder>> OrdersAsync(PortfolioContext db, string proposalId, CancellationToken cancellationToken)
        => await db.ProposedOrders.AsNoTracking().Where(order => order.ProposalId == proposalId).OrderBy(order => order.Sequence).ToListAsync(cancellationToken);

    private static PlannedOrder ToPlanned(RebalanceBasis basis, ProposedOrder order)
        => new(order.Isin, order.Side, order.Quantity, order.Quantity * basis.Prices[order.Isin].PriceBase, order.Reason, order.NotBefore);

    private static async Task SaveAsync(PortfolioContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refused(PortfolioErrorCodes.Conflict, "Somebody else decided on the proposal at the same time: read it again.");
        }
    }

    private static GraphQLException Refused(string code, string problem) => new(code, problem) { InputPath = "id" };
}
