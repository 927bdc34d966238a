using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>The audit logs of all processes, as far as they concern the caller's tenant.</summary>
[QueryType]
internal static class AuditQueries
{
    /// <summary>A subject that is a client's request.</summary>
    private const string RequestSubject = "Request:";

    /// <summary>Newest first.</summary>
    [RequiresScopes("compliance:audit")]
    [Audited(KeyArgument = "subject")]
    [ListSize(SlicingArguments = ["first"])]
    [GraphQLDescription("Who read, changed or was refused a subject, newest first; the records that follow one where it is named. Request:ID tells what all processes have of a request.")]
    public static async Task<IQueryable<AuditEvent>> GetAuditTrailAsync(
        string subject,
        ComplianceContext db,
        CancellationToken cancellationToken,
        int first = 50,
        [ID] string? after = null)
    {
        var rows = Of(db.AuditEvents.AsNoTracking(), subject);
        if (after is not null)
        {
            var (chain, number) = Read(after);
            var last = await rows.Where(row => row.Chain == chain && row.Number == number).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(cancellationToken)
                ?? throw Unknown();
            rows = rows.Where(row => row.At < last
                || (row.At == last && (string.Compare(row.Chain, chain) > 0 || (row.Chain == chain && row.Number < number))));
        }

        return rows.OrderByDescending(row => row.At).ThenBy(row => row.Chain).ThenByDescending(row => row.Number).Take(first);
    }

    /// <summary>The gateway's record of a read has the ids that were asked for, the subgraph's the key of the object: the request has both.</summary>
    private static IQueryable<AuditEvent> Of(IQueryable<AuditEvent> rows, string subject)
    {
        if (!subject.StartsWith(RequestSubject, StringComparison.Ordinal))
        {
            return rows.Where(row => row.Subject == subject);
        }

        var request = subject[RequestSubject.Length..];
        return rows.Where(row => row.RequestId == request);
    }

    private static (string Chain, long Number) Read(string id)
        => id.Split(':') is [var chain, var text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (chain, number)
            : throw Unknown();

    private static GraphQLException Unknown()
        => new(ServerErrorCodes.InvalidCursor, "There is no such record of the subject.") { InputPath = "after" };
}
