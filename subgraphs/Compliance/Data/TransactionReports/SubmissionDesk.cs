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
        var (trades, known) = await ReadAsync(db, input.TradeIds, cancellationToken);
        var reports = await TransactionReportReader.ReadAsync(db, input.TradeIds, now, cancellationToken);
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

            if (submission is null)
            {
                submission = new TransactionSubmission
                {
                    TenantId = db.TenantId,
                    TradeId = id,
                    Reference = reference,
                    SubmittedAt = submittedAt,
                    SubmittedBy = person,
                    Content = TransactionSubmission.ContentOf(trade),
                    Status = TransactionReportStatus.Submitted,
                };
                db.TransactionSubmissions.Add(submission);
                continue;
            }

            (submission.Reference, submission.SubmittedAt, submission.SubmittedBy, submission.Content) = (reference, submittedAt, person, TransactionSubmission.ContentOf(trade));
            (submission.Status, submission.Note) = (TransactionReportStatus.Submitted, null);
        }

        return await SaveAsync(db, input.TradeIds, cancellationToken);
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
        var (_, known) = await ReadAsync(db, input.TradeIds, cancellationToken);
        for (var i = 0; i < input.TradeIds.Count; i++)
        {
            var path = FormattableString.Invariant($"input.tradeIds.{i}");
            var submission = known.GetValueOrDefault(input.TradeIds[i])
                ?? throw new GraphQLException(ComplianceErrorCodes.NotFound, "No report of such a trade was sent.") { InputPath = path };
            if (submission.Status != TransactionReportStatus.Submitted && (submission.Status, submission.Note) != (status, note))
            {
                throw new GraphQLException(ComplianceErrorCodes.Conflict, $"The report of {submission.TradeId} was answered already.") { InputPath = path };
            }

            (submission.Status, submission.Note) = (status, note);
        }

        return await SaveAsync(db, input.TradeIds, cancellationToken);
    }

    private static async Task<(IReadOnlyDictionary<string, Domain.Trades.CopiedTrade> Trades, IReadOnlyDictionary<string, TransactionSubmission> Known)> ReadAsync(
        ComplianceContext db, IReadOnlyList<string> tradeIds, CancellationToken cancellationToken)
    {
        InputRules.Require(tradeIds.Count is > 0 and <= MostTrades, "input.tradeIds", $"It names {tradeIds.Count} trades: 1 to {MostTrades} at a time.");
        string[] ids = [.. tradeIds.Distinct(StringComparer.Ordinal)];
        InputRules.Require(ids.Length == tradeIds.Count, "input.tradeIds", "A trade is there twice.");
        return (
            await db.Trades.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken),
            await db.TransactionSubmissions.AsTracking().Where(row => ids.Contains(row.TradeId)).ToDictionaryAsync(row => row.TradeId, StringComparer.Ordinal, cancellationToken));
    }

    private async Task<IReadOnlyList<TransactionReport>> SaveAsync(ComplianceContext db, IReadOnlyList<string> tradeIds, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new GraphQLException(ComplianceErrorCodes.Conflict, "Somebody else told of these reports at the same time: read them again.") { InputPath = "input.tradeIds" };
        }

        var reports = await TransactionReportReader.ReadAsync(db, tradeIds, time.GetUtcNow(), cancellationToken);
        return [.. tradeIds.Select(id => reports[id])];
    }

    private static string Person(CallerContext caller)
        => caller.Subject ?? throw new GraphQLException(ComplianceErrorCodes.PersonRequired, "What became of a report is told by a person or a service, and the token names none.");
}
