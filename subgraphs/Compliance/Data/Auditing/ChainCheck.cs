using Gateway.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Compliance.Domain;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Compliance.Data.Auditing;

/// <summary>
/// Checks the copies of all chains, and that the tenants' databases say what the chains say: every record is there as it was written, and
/// nothing is there that no chain has.
/// </summary>
internal sealed class ChainCheck(IServiceProvider services, TenantDatabases<ComplianceContext> databases, AuditEvents events)
{
    private const int BatchSize = 500;

    /// <summary>Writes a line for each chain, and for each tenant's rows that differ.</summary>
    /// <returns>False where anything is not as it was written.</returns>
    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IOptions<AuditCollectorOptions>>().Value.MasterKey is not { } key)
        {
            await output.WriteLineAsync("Audit:MasterKey is missing: nothing is collected here, and nothing can be checked.");
            return false;
        }

        var directory = AuditCollectorExtensions.DirectoryOf(services);
        var isSound = true;
        var chains = new List<string>();
        string[] paths = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.audit") : [];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (AuditChainName.TryParse(Path.GetFileNameWithoutExtension(path), out var chain))
            {
                chains.Add(chain.ToString());
                isSound &= await CheckAsync(chain, path, Convert.FromBase64String(key), output, cancellationToken);
            }
        }

        foreach (var tenant in databases.Tenants)
        {
            await using var db = databases.Open(tenant.Id);
            var strange = await db.AuditEvents.CountAsync(row => !chains.Contains(row.Chain), cancellationToken);
            if (strange > 0)
            {
                isSound = false;
                await output.WriteLineAsync($"{tenant.Slug}: {strange} rows are of no chain");
            }
        }

        return isSound;
    }

    private async Task<bool> CheckAsync(
        AuditChainName chain, string path, byte[] key, TextWriter output, CancellationToken cancellationToken)
    {
        var result = await AuditVerifier.VerifyAsync(path, AuditKeys.OfProcess(key, chain.Process), cancellationToken);
        await output.WriteLineAsync($"{chain}: {result}");

        // A copy is kept whole: whoever archives files of it puts them back to have it checked.
        var isSound = result is { Fault: AuditFault.None, Before: 0 };
        var counts = databases.Tenants.ToDictionary(tenant => tenant.Id, _ => 0);
        foreach (var batch in AuditRecords.Read(path).TakeWhile(record => record.Number <= result.Records).Where(events.Concerns).Chunk(BatchSize))
        {
            foreach (var group in batch.GroupBy(record => record.Entry.TenantId!.Value))
            {
                counts[group.Key] += group.Count();
                isSound &= await CompareAsync(chain.ToString(), group.Key, [.. group], output, cancellationToken);
            }
        }

        return await CountAsync(chain.ToString(), result, counts, output, cancellationToken) && isSound;
    }

    /// <summary>Rows up to the last record that was checked: the collector may be at work, and stores rows before it appends to the copy.</summary>
    private async Task<bool> CountAsync(string chain, AuditVerification checkedUpTo, Dictionary<Guid, int> counts, TextWriter output, CancellationToken cancellationToken)
    {
        var isSound = true;
        foreach (var tenant in databases.Tenants)
        {
            await using var db = databases.Open(tenant.Id);
            var rows = await db.AuditEvents.CountAsync(row => row.Chain == chain && row.Number > checkedUpTo.Before && row.Number <= checkedUpTo.Records, cancellationToken);
            if (rows != counts[tenant.Id])
            {
                isSound = false;
                await output.WriteLineAsync($"{chain}: {tenant.Slug} has {rows} rows of {counts[tenant.Id]} records");
            }
        }

        return isSound;
    }

    private async Task<bool> CompareAsync(string chain, Guid tenant, AuditRecord[] records, TextWriter output, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(tenant);
        var (first, last) = (records[0].Number, records[^1].Number);
        var rows = await db.AuditEvents.AsNoTracking()
            .Where(row => row.Chain == chain && row.Number >= first && row.Number <= last)
            .ToDictionaryAsync(row => row.Number, cancellationToken);
        var differing = records.FirstOrDefault(record => !rows.TryGetValue(record.Number, out var row) || !IsSame(row, AuditEvents.Row(chain, tenant, record)));
        if (differing is not null)
        {
            await output.WriteLineAsync($"{chain}: record {differing.Number} is not in its tenant's database as it was written");
        }

        return differing is null;
    }

    private static bool IsSame(AuditEvent row, AuditEvent written)
        => (row.At, row.Action, row.Subject, row.Actor, row.Coordinate, row.Code, row.Purpose, row.RequestId)
            == (written.At, written.Action, written.Subject, written.Actor, written.Coordinate, written.Code, written.Purpose, written.RequestId);
}
