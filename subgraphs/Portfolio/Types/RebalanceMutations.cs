using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.Portfolio.Types;

/// <summary>What a portfolio manager proposes and a supervisor decides.</summary>
[MutationType]
internal static class RebalanceMutations
{
    private const int LongestKey = 128;
    private const int LongestWindow = 60;
    private const int LongestNote = 1000;

    [RequiresScopes("portfolio:write")]
    public static async Task<TargetAllocation?> SetTargetAllocationAsync(
        SetTargetAllocationInput input, PortfolioContext db, TargetDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await db.OnceAsync(
            KeyedMutation.Of("setTargetAllocation", input.IdempotencyKey, caller, input),
            () => desk.SetAsync(db, input, caller, cancellationToken),
            () => db.TargetAllocations.AsNoTracking()
                .Include(row => row.Lines)
                .SingleOrDefaultAsync(row => row.PortfolioId == input.PortfolioId && row.Version == input.ExpectedVersion + 1, cancellationToken),
            cancellationToken);

    [RequiresScopes("portfolio:read", "portfolio:write"), Cost(60)]
    public static async Task<RebalanceProposal?> PlaceRebalanceProposalAsync(
        PlaceRebalanceProposalInput input, PortfolioContext db, RebalanceDesk desk, CallerContext caller, CancellationToken cancellationToken)
    {
        InputRules.Require(input.MaxTurnover is null or (> 0 and <= 1), "input.maxTurnover", $"{input.MaxTurnover} is not above 0 and at most 1: it is a fraction of the net asset value.");
        InputRules.Require(
            input.ExDateWindowDays is >= 0 and <= LongestWindow, "input.exDateWindowDays", $"{input.ExDateWindowDays} is not between 0 and {LongestWindow}.");
        InputRules.Require(input.DeployCashAbove is null or >= 0, "input.deployCashAbove", $"{input.DeployCashAbove} is below 0.");
        InputRules.Require(
            input.IdempotencyKey.Length is > 0 and <= LongestKey, "input.idempotencyKey", $"It has {input.IdempotencyKey.Length} characters, not between 1 and {LongestKey}.");
        var wishes = new RebalanceWishes(input.MaxTurnover, input.RespectExDates ? input.ExDateWindowDays : null, input.DeployCashAbove);
        return await desk.PlaceAsync(db, input.PortfolioId, input.IdempotencyKey, wishes, caller, cancellationToken);
    }

    [RequiresScopes("portfolio:read", "portfolio:approve"), Policy("four-eyes")]
    [GraphQLDescription("Four eyes: the approver must differ from the creator.")]
    public static async Task<RebalanceProposal?> ApproveRebalanceProposalAsync(
        [ID] string id, [ID] string? idempotencyKey, PortfolioContext db, RebalanceDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await db.OnceAsync(
            KeyedMutation.Of("approveRebalanceProposal", idempotencyKey, caller, id),
            () => desk.ApproveAsync(db, id, caller, cancellationToken),
            () => FindAsync(db, id, cancellationToken),
            cancellationToken);

    [RequiresScopes("portfolio:read", "portfolio:approve"), Policy("four-eyes")]
    [GraphQLDescription("Four eyes: who rejects must differ from the creator, who cancels instead.")]
    public static async Task<RebalanceProposal?> RejectRebalanceProposalAsync(
        [ID] string id, string? note, [ID] string? idempotencyKey, PortfolioContext db, RebalanceDesk desk, CallerContext caller, CancellationToken cancellationToken)
    {
        RequireNote(note);
        return await db.OnceAsync(
            KeyedMutation.Of("rejectRebalanceProposal", idempotencyKey, caller, id, note),
            () => desk.RejectAsync(db, id, note, caller, cancellationToken),
            () => FindAsync(db, id, cancellationToken),
            cancellationToken);
    }

    [RequiresScopes("portfolio:read", "portfolio:write")]
    [GraphQLDescription("The creator takes it back.")]
    public static async Task<RebalanceProposal?> CancelRebalanceProposalAsync(
        [ID] string id, string? note, [ID] string? idempotencyKey, PortfolioContext db, RebalanceDesk desk, CallerContext caller, CancellationToken cancellationToken)
    {
        RequireNote(note);
        return await db.OnceAsync(
            KeyedMutation.Of("cancelRebalanceProposal", idempotencyKey, caller, id, note),
            () => desk.CancelAsync(db, id, note, caller, cancellationToken),
            () => FindAsync(db, id, cancellationToken),
            cancellationToken);
    }

    private static Task<RebalanceProposal?> FindAsync(PortfolioContext db, string id, CancellationToken cancellationToken)
        => db.RebalanceProposals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    private static void RequireNote(string? note)
        => InputRules.Require(note is null or { Length: <= LongestNote }, "note", $"It has {note?.Length} characters, more than {LongestNote}.");
}
