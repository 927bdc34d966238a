using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.TransactionReports;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.Compliance.Types;

/// <summary>What became of transaction reports. Nothing here sends them: whoever does says so.</summary>
[MutationType]
internal static class TransactionMutations
{
    [RequiresScopes("compliance:report", "compliance:write"), ListSize(AssumedSize = 500)]
    [GraphQLDescription("All or nothing, and safe to repeat under the same reference.")]
    public static async Task<IReadOnlyList<TransactionReport>?> RecordTransactionSubmissionAsync(
        TransactionSubmissionInput input, ComplianceContext db, SubmissionDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await desk.SubmitAsync(db, input, caller, cancellationToken);

    [RequiresScopes("compliance:report", "compliance:write"), ListSize(AssumedSize = 500)]
    [GraphQLDescription("All or nothing, and safe to repeat. What was rejected can be sent again.")]
    public static async Task<IReadOnlyList<TransactionReport>?> RecordTransactionAnswerAsync(
        TransactionAnswerInput input, ComplianceContext db, SubmissionDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await db.OnceAsync(
            KeyedMutation.Of("recordTransactionAnswer", input.IdempotencyKey, caller, input),
            () => desk.AnswerAsync(db, input, caller, cancellationToken),
            async () => await desk.ReadAsync(db, input.TradeIds, cancellationToken),
            cancellationToken);
}
