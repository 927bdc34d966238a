using System.Globalization;
using Gateway.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Compliance.Domain;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Compliance.Data.Auditing;

/// <summary>
/// Checks the copies of all chains, and that the tenants' databases say what the chains say: every record is there as it was written, and
/// nothing is there that no chain has. Where a chain has the record of the command that dropped a tenant's database here, what was written
/// before it may be missing there.
/// </summary>
internal sealed class ChainCheck(IServiceProvider services, TenantDatabases<ComplianceContext> databases, AuditEvents events)
{
    private const int BatchSize = 500;

    private static readonly DateTime Ever = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

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
        var copies = CopiesIn(directory);
        var tenants = await FindMadeAsync(FindDrops(copies), output, cancellationToken);
        foreach (var (chain, path) in copies)
        {
            isSound &= await CheckAsync(chain, path, Convert.FromBase64String(key), tenants, output, cancellationToken);
        }

        string[] chains = [.. copies.Select(copy => copy.Chain.ToString())];
        foreach (var tenant in tenants.Values.Select(made => made.Tenant))
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

    private static (AuditChainName Chain, string Path)[] CopiesIn(string directory)
        => [.. (Directory.Exists(directory) ? Directory.GetFiles(directory, "*.audit") : [])
            .Order(StringComparer.Ordinal)
            .Select(path => (Chain: AuditChainName.TryParse(Path.GetFileNameWithoutExtension(path), out var chain) ? chain : null, Path: path))
            .Where(copy => copy.Chain is not null)
            .Select(copy => (copy.Chain!, copy.Path))];

    /// <summary>When the database of a tenant was dropped here, for the last time.</summary>
    private static Dictionary<Guid, DateTime> FindDrops((AuditChainName Chain, string Path)[] copies)
        => copies
            .Where(copy => copy.Chain.Process == ComplianceProgram.Name)
            .SelectMany(copy => DropsIn(copy.Path))
            .GroupBy(record => record.Entry.TenantId!.Value, record => record.At.UtcDateTime)
            .ToDictionary(drops => drops.Key, drops => drops.Max());

    private static IEnumerable<AuditRecord> DropsIn(string path)
    {
        try
        {
            return [.. AuditRecords.Read(path).Where(record => record.Entry is { Coordinate: TenantCommandExtensions.DropCoordinate, Code: null, TenantId: not null })];
        }
        catch (FormatException)
        {
            // The check of the chain says where it is not as it was written.
            return [];
        }
    }

    /// <summary>The tenants that have a database now, and from when on every record must be there.</summary>
    private async Task<Dictionary<Guid, Made>> FindMadeAsync(Dictionary<Guid, DateTime> drops, TextWriter output, CancellationToken cancellationToken)
    {
        var made = new Dictionary<Guid, Made>();
        foreach (var tenant in databases.Tenants)
        {
            var since = drops.GetValueOrDefault(tenant.Id, Ever);
            if (await databases.FindMadeAsync(tenant.Slug, cancellationToken) is not null)
            {
                made.Add(tenant.Id, new Made(tenant, since));
            }

            if (since > Ever)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{tenant.Slug}: its database was dropped by command on {since:yyyy-MM-dd HH:mm:ss} UTC; what was written before stands in the copies of the chains"));
            }
        }

        return made;
    }

    private async Task<bool> CheckAsync(
        AuditChainName chain, string path, byte[] key, Dictionary<Guid, Made> tenants, TextWriter output, CancellationToken cancellationToken)
    {
        var result = await AuditVerifier.VerifyAsync(path, AuditKeys.OfProcess(key, chain.Process), cancellationToken);
        await output.WriteLineAsync($"{chain}: {result}");

        // A copy is kept whole: whoever archives files of it puts them back to have it checked.
        var isSound = result is { Fault: AuditFault.None, Before: 0 };
        var counts = tenants.Keys.ToDictionary(tenant => tenant, _ => 0);
        foreach (var batch in AuditRecords.Read(path).TakeWhile(record => record.Number <= result.Records).Where(events.Concerns).Chunk(BatchSize))
        {
            foreach (var group in batch.GroupBy(record => record.Entry.TenantId!.Value).Where(group => tenants.ContainsKey(group.Key)))
            {
                var tenant = tenants[group.Key];
                counts[group.Key] += group.Count(tenant.MustHave);
                isSound &= await CompareAsync(chain.ToString(), tenant, [.. group], output, cancellationToken);
            }
        }

        return await CountAsync(chain.ToString(), result, tenants, counts, output, cancellationToken) && isSound;
    }

    /// <summary>Rows up to the last record that was checked: the collector may be at work, and stores rows before it appends to the copy.</summary>
    private async Task<bool> CountAsync(
        string chain, AuditVerification checkedUpTo, Dictionary<Guid, Made> tenants, Dictionary<Guid, int> counts, TextWriter output, CancellationToken cancellationToken)
    {
        var isSound = true;
        foreach (var (tenant, since) in tenants.Values)
        {
            await using var db = databases.Open(tenant.Id);
            var rows = await db.AuditEvents.CountAsync(
                row => row.Chain == chain && row.Number > checkedUpTo.Before && row.Number <= checkedUpTo.Records && row.At > since, cancellationToken);
            if (rows != counts[tenant.Id])
            {
                isSound = false;
                await output.WriteLineAsync($"{chain}: {tenant.Slug} has {rows} rows of {counts[tenant.Id]} records");
            }
        }

        return isSound;
    }

    private async Task<bool> CompareAsync(string chain, Made tenant, AuditRecord[] records, TextWriter output, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(tenant.Tenant.Id);
        var (first, last) = (records[0].Number, records[^1].Number);
        var rows = await db.AuditEvents.AsNoTracking()
            .Where(row => row.Chain == chain && row.Number >= first && row.Number <= last)
            .ToDictionaryAsync(row => row.Number, cancellationToken);
        var differing = records.FirstOrDefault(record => rows.TryGetValue(record.Number, out var row)
            ? !IsSame(row, AuditEvents.Row(chain, tenant.Tenant.Id, record))
            : tenant.MustHave(record));
        if (differing is not null)
        {
            await output.WriteLineAsync($"{chain}: record {differing.Number} is not in its tenant's database as it was written");
        }

        return differing is null;
    }

    private static bool IsSame(AuditEvent row, AuditEvent written)
        => (row.At, row.Action, row.Subject, row.Actor, row.Coordinate, row.Code, row.Purpose, row.RequestId)
            == (written.At, written.Action, written.Subject, written.Actor, written.Coordinate, written.Code, written.Purpose, written.RequestId);

    /// <summary>A tenant that has a database.</summary>
    /// <param name="Tenant">Which.</param>
    /// <param name="Since">When an earlier one was dropped.</param>
    private sealed record Made(Tenant Tenant, DateTime Since)
    {
        public bool MustHave(AuditRecord record) => record.At.UtcDateTime > Since;
    }
}
