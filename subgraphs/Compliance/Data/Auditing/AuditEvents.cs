using Gateway.Auditing;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Compliance.Data.Auditing;

/// <summary>Records of all processes into the databases of the tenants that they concern.</summary>
internal sealed class AuditEvents(TenantDatabases<ComplianceContext> databases)
{
    /// <summary>What a column holds; ids of clients are bounded where they are recorded.</summary>
    private const int MaxLength = 256;

    /// <summary>Adds records, each once however often it comes. Those that concern no tenant of this program stay in the chain's copy only.</summary>
    public async Task AddAsync(AuditChainName chain, IReadOnlyList<AuditRecord> records, CancellationToken cancellationToken)
    {
        var name = chain.ToString();
        foreach (var group in records.Where(Concerns).GroupBy(record => record.Entry.TenantId!.Value))
        {
            await using var db = databases.Open(group.Key);
            var (first, last) = (group.First().Number, group.Last().Number);
            var known = await db.AuditEvents
                .Where(row => row.Chain == name && row.Number >= first && row.Number <= last)
                .Select(row => row.Number)
                .ToHashSetAsync(cancellationToken);
            db.Append<AuditEvent>([.. group.Where(record => !known.Contains(record.Number)).Select(record => Row(name, group.Key, record))]);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Whether a record belongs into a database. That of a tenant whose database was dropped for good stays in the chain's copy only.</summary>
    public bool Concerns(AuditRecord record)
        => record.Entry is { TenantId: { } tenant, Kind: not (AuditKind.Gap or AuditKind.File) } && databases.Serves(tenant);

    /// <summary>The row that a record becomes.</summary>
    public static AuditEvent Row(string chain, Guid tenant, AuditRecord record) => new()
    {
        TenantId = tenant,
        Chain = chain,
        Number = record.Number,
        At = record.At.UtcDateTime,
        Action = record.Entry.Kind switch
        {
            AuditKind.Read => AuditAction.Read,
            AuditKind.Mutation => AuditAction.Mutation,
            _ => AuditAction.Denial,
        },
        Subject = Cut(record.Entry.EntityKey ?? record.Entry.Coordinate ?? "request")!,
        Actor = Cut(record.Entry.Subject),
        Coordinate = Cut(record.Entry.Coordinate),
        Code = Cut(record.Entry.Code),
        Purpose = Cut(record.Entry.Purpose),
        RequestId = Cut(record.Entry.RequestId),
    };

    private static string? Cut(string? text) => text is { Length: > MaxLength } ? text[..MaxLength] : text;
}
