using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Compliance.Types;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Data.TransactionReports;

/// <summary>Keeps which reports were sent and what was answered, all of a call or none. Every call is safe to repeat.</summary>
internal sealed class SubmissionDesk(TimeProvider time)
{
    private const int MostTrades = 500;
    private const int LongestReference = 128;

    /// <summary>Reports that are ready, or were rejected, become sent.</summary>
    /// <exception cref="GraphQLException">A report is not ready, or was sent otherwise; the path names the trade.</exception>
    public async Task<IReadOnlyList<TransactionReport>> SubmitAsync(ComplianceContext db, TransactionSubmissionInput input, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = Person(caller);
        var now = time.GetUtcNow();
        InputRules.Require(input.Reference.Trim().Length is > 0 and <= LongestReference, "input.reference", $"It is empty, or longer than {LongestReference} characters.");
        InputRules.Require(input.SubmittedAt <= now, "input.submittedAt", "It lies in the future.");
        var (reference, submittedAt) = (input.Reference.Trim(), Instants.Truncate(input.SubmittedAt));
        var (trades, known) = await ReadKnownAsync(db, input.TradeIds, cancellationToken);
        var reports = await TransactionReportReader.ReadAsync(db, input.TradeIds, now, cancellationToken);
        List<TransactionSubmission> sent = [];
        List<TransactionSubmission> replaced = [];
        for (var i = 0; i < input.TradeIds.Count; i++)
        {
            var (id, path) = (input.TradeIds[i], FormattableString.Invariant($"input.tradeIds.{i}"));
            if (!trades.TryGetValue(id, out var trade) || !reports.TryGetValue(id, out var report))
            {
                throw new GraphQLException(ComplianceErrorCodes.NotFound, "There is no such trade.") { InputPath = path };
            }

            var submission = known.GetValueOrDefault(id);
            if (submission is not null && submission.Reference == reference && submission.SubmittedAt == submittedAt && submission.IsOf(trade))
            {
                continue;
            }

            InputRules.Require(submittedAt >= trade.ExecutedAt, "input.submittedAt", $"It lies before {id} was dealt.");
            if (report.Status is TransactionReportStatus.Submitted or TransactionReportStatus.Accepted)
            {
                throw new GraphQLException(ComplianceErrorCodes.Conflict, $"The report of {id} was sent as {submission!.Reference} already.") { InputPath = path };
            }

            if (report.Status is not (TransactionReportStatus.Ready or TransactionReportStatus.Rejected) || report.MissingFields.Count > 0)
            {
                throw new GraphQLException(ComplianceErrorCodes.TransactionNotReady, $"The report of {id} is not ready: it is not owed, or not complete.") { InputPath = path };
            }

            if (submission is not null)
            {
                replaced.Add(submission);
            }

            sent.Add(new TransactionSubmission
            {
                TenantId = db.TenantId,
                TradeId = id,
                Reference = reference,
                SubmittedAt = submittedAt,
                SubmittedBy = person,
                Content = TransactionSubmission.ContentOf(trade),
                Status = TransactionReportStatus.Submitted,
            });
        }

        return await SaveAsync(db, input.TradeIds, () => ReplaceAsync(db, replaced, sent, cancellationToken), cancellationToken);
    }

    /// <summary>Sent reports become accepted or rejected.</summary>
    /// <exception cref="GraphQLException">A report was not sent, or was answered otherwise; the path names the trade.</exception>
    public async Task<IReadOnlyList<TransactionReport>> AnswerAsync(ComplianceContext db, TransactionAnswerInput input, CallerContext caller, CancellationToken cancellationToken)
    {
        Person(caller);
        if (!input.Accepted)
        {
            InputRules.RequireText(input.Reason ?? "", "input.reason");
        }

        var status = input.Accepted ? TransactionReportStatus.Accepted : TransactionReportStatus.Rejected;
        var note = input.Accepted ? null : input.Reason;
        var (_, known) = await ReadKnownAsync(db, input.TradeIds, cancellationToken);
        List<string> answered = [];
        for (var i = 0; i < input.TradeIds.Count; i++)
        {
            var path = FormattableString.Invariant($"input.tradeIds.{i}");
            var submission = known.GetValueOrDefault(input.TradeIds[i])
                ?? throw new GraphQLException(ComplianceErrorCodes.NotFound, "No report of such a trade was sent.") { InputPath = path };
            if (submission.Status != TransactionReportStatus.Submitted && (submission.Status, submission.Note) != (status, note))
            {
                throw new GraphQLException(ComplianceErrorCodes.Conflict, $"The report of {submission.TradeId} was answered already.") { InputPath = path };
            }

            if (submission.Status == TransactionReportStatus.Submitted)
            {
                answered.Add(submission.TradeId);
            }
        }

        return await SaveAsync(db, input.TradeIds, () => AnswerAsync(db, answered, status, note, cancellationToken), cancellationToken);
    }

    /// <summary>The reports of trades as they are, in the order of the ids.</summary>
    public async Task<IReadOnlyList<TransactionReport>> ReadAsync(ComplianceContext db, IReadOnlyList<string> tradeIds, CancellationToken cancellationToken)
    {
        var reports = await TransactionReportReader.ReadAsync(db, tradeIds, time.GetUtcNow(), cancellationToken);
        return [.. tradeIds.Select(id => reports[id])];
    }

    /// <summary>Two statements, however many were sent: rows that were sent before go, unless somebody else has sent or answered them meanwhile.</summary>
    private static async Task<bool> ReplaceAsync(
        ComplianceContext db, List<TransactionSubmission> replaced, List<TransactionSubmission> sent, CancellationToken cancellationToken)
    {
        if (replaced.Count > 0)
        {
            string[] ids = [.. replaced.Select(row => row.TradeId)];
            string[] references = [.. replaced.Select(row => row.Reference).Distinct(StringComparer.Ordinal)];
            TransactionReportStatus[] statuses = [.. replaced.Select(row => row.Status).Distinct()];
            var gone = await db.TransactionSubmissions
                .Where(row => ids.Contains(row.TradeId) && references.Contains(row.Reference) && statuses.Contains(row.Status))
                .ExecuteDeleteAsync(cancellationToken);
            if (gone != ids.Length)
            {
                return false;
            }
        }

        db.Append(sent);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>One statement: of what is open still.</summary>
    private static async Task<bool> AnswerAsync(
        ComplianceContext db, List<string> tradeIds, TransactionReportStatus status, string? note, CancellationToken cancellationToken)
        => tradeIds.Count == 0
            || await db.TransactionSubmissions
                .Where(row => tradeIds.Contains(row.TradeId) && row.Status == TransactionReportStatus.Submitted)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status).SetProperty(row => row.Note, note), cancellationToken) == tradeIds.Count;

    private static async Task<(IReadOnlyDictionary<string, Domain.Trades.CopiedTrade> Trades, IReadOnlyDictionary<string, TransactionSubmission> Known)> ReadKnownAsync(
        ComplianceContext db, IReadOnlyList<string> tradeIds, CancellationToken cancellationToken)
    {
        InputRules.Require(tradeIds.Count is > 0 and <= MostTrades, "input.tradeIds", $"It names {tradeIds.Count} trades: 1 to {MostTrades} at a time.");
        string[] ids = [.. tradeIds.Distinct(StringComparer.Ordinal)];
        InputRules.Require(ids.Length == tradeIds.Count, "input.tradeIds", "A trade is there twice.");
        return (
            await db.Trades.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken),
            await db.TransactionSubmissions.AsNoTracking().Where(row => ids.Contains(row.TradeId)).ToDictionaryAsync(row => row.TradeId, StringComparer.Ordinal, cancellationToken));
    }

    /// <param name="db">The tenant's.</param>
    /// <param name="tradeIds">Whose reports are answered.</param>
    /// <param name="write">Changes rows; false where they are not what they were.</param>
    /// <param name="cancellationToken">Ends it; then nothing was stored.</param>
    private async Task<IReadOnlyList<TransactionReport>> SaveAsync(
        ComplianceContext db, IReadOnlyList<string> tradeIds, Func<Task<bool>> write, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (!await write())
            {
                throw new DbUpdateConcurrencyException("The rows have changed since they were read.");
            }

            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.Forget();
            throw new GraphQLException(ComplianceErrorCodes.Conflict, "Somebody else told of these reports at the same time: read them again.") { InputPath = "input.tradeIds" };
        }

        return await ReadAsync(db, tradeIds, cancellationToken);
    }

    private static string Person(CallerContext caller)
        => caller.Subject ?? throw new GraphQLException(ComplianceErrorCodes.PersonRequired, "What became of a report is told by a person or a service, and the token names none.");
}
