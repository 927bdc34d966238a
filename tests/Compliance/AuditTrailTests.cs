using System.Text;
using System.Text.Json;
using Gateway.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Auditing;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Keys;
using Subgraphs.Tenancy.Tenants;
using Tests.Kit.Sql;

namespace Subgraphs.Compliance.Tests;

/// <summary>Records of other processes, served to the tenant that they concern and to nobody else.</summary>
public sealed class AuditTrailTests : IAsyncLifetime
{
    private const string Query = "query($s: String!, $n: Int! = 50, $a: ID) { auditTrail(subject: $s, first: $n, after: $a) { id at actor action subject purpose code requestId } }";
    private static readonly byte[] Master = [.. Enumerable.Range(3, 32).Select(i => (byte)i)];

    private readonly string _directory = Directory.CreateTempSubdirectory("trail").FullName;
    private readonly ComplianceSubgraph _subgraph = new()
    {
        Settings = new Dictionary<string, string?> { ["Audit:MasterKey"] = Convert.ToBase64String(Master) },
    };

    public ValueTask InitializeAsync() => _subgraph.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _subgraph.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task The_trail_of_a_subject_is_the_caller_s_tenant_s_newest_first_and_paged()
    {
        await ReceiveAsync(
            Read("northwind", "ann", "Client:1"), Read("hanbit", "kim", "Client:1"), Read("northwind", "bob", "Client:2"),
            Read("northwind", "cid", "Client:1"), Read("elsewhere", "eve", "Client:1"), new AuditEntry(AuditKind.Gap, null) { Code = "TORN_RECORD" },
            new AuditEntry(AuditKind.Denial, "Client.legalName") { TenantId = TenantIds.FromSlug("northwind"), EntityKey = "Client:1", Code = "UNAUTHORIZED_FIELD_OR_TYPE" });

        var all = await TrailAsync("northwind", "Client:1");
        var first = Assert.Single(await TrailAsync("northwind", "Client:1", 1));
        var rest = await TrailAsync("northwind", "Client:1", 50, first.GetProperty("id").GetString());

        Assert.Equal(["anonymous", "cid", "ann"], all.Select(item => item.GetProperty("actor").GetString()));
        Assert.Equal("denial Client.legalName", first.GetProperty("action").GetString());
        Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", first.GetProperty("code").GetString());
        Assert.Equal(["cid", "ann"], rest.Select(item => item.GetProperty("actor").GetString()));
        Assert.Equal("KYC", rest[0].GetProperty("purpose").GetString());
        Assert.Equal(["kim"], (await TrailAsync("hanbit", "Client:1")).Select(item => item.GetProperty("actor").GetString()));
        Assert.Empty(await TrailAsync("aldgate", "Client:1"));
    }

    [Fact]
    public async Task A_request_s_records_of_all_processes_are_one_trail_and_its_tenant_s_alone()
    {
        await ReceiveAsync(
            Read("northwind", "ann", "id=core-equity") with { RequestId = "r1" },
            Read("northwind", "ann", "Client:1") with { RequestId = "r1" },
            Read("northwind", "ann", "Client:1") with { RequestId = "r2" },
            Read("hanbit", "kim", "Client:1") with { RequestId = "r1" });

        Assert.Equal(["Client:1", "id=core-equity"], (await TrailAsync("northwind", "Request:r1")).Select(item => item.GetProperty("subject").GetString()));
        Assert.Equal("kim", Assert.Single(await TrailAsync("hanbit", "Request:r1")).GetProperty("actor").GetString());
        Assert.Empty(await TrailAsync("northwind", "Request:"));
    }

    [Fact]
    public async Task A_record_of_another_tenant_is_no_place_to_go_on_from_just_as_one_that_nobody_has()
    {
        await ReceiveAsync(Read("northwind", "ann", "Client:1"), Read("hanbit", "kim", "Client:1"));
        var foreign = Assert.Single(await TrailAsync("northwind", "Client:1")).GetProperty("id").GetString()!;

        var withForeign = await AskAsync("hanbit", "Client:1", 50, foreign);
        var withUnknown = await AskAsync("hanbit", "Client:1", 50, foreign[..foreign.IndexOf(':', StringComparison.Ordinal)] + ":99");

        Assert.Equal(withUnknown.GetRawText(), withForeign.GetRawText());
        Assert.Equal("INVALID_CURSOR", withForeign.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(501)]
    [InlineData(-1)]
    public async Task A_page_is_bounded(int first)
        => Assert.Equal("LIST_TOO_LONG", (await AskAsync("northwind", "Client:1", first, null)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

    [Fact]
    public async Task Without_the_scope_there_is_no_trail_and_who_looks_into_one_is_kept()
    {
        var denied = await _subgraph.ExecuteAsync("northwind", Query, new { s = "Client:1" }, "compliance:read");
        await TrailAsync("northwind", "Client:1");

        Assert.Equal(JsonValueKind.Null, denied.GetProperty("data").GetProperty("auditTrail").ValueKind);
        var own = await _subgraph.ReadAuditLogAsync();
        Assert.Contains(own, record => record.Entry is { Kind: AuditKind.Denial, Coordinate: "Query.auditTrail", Subject: "officer" });
        Assert.Contains(own, record => record.Entry is { Kind: AuditKind.Read, Coordinate: "Query.auditTrail", EntityKey: "subject=Client:1" });
    }

    [Fact]
    public async Task Records_that_come_twice_are_stored_once()
    {
        var (chain, lines) = await WriteAsync(Read("northwind", "ann", "Client:1"), Read("northwind", "bob", "Client:1"));
        var events = _subgraph.Services.GetRequiredService<AuditEvents>();
        AuditRecord[] records = [.. Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => AuditRecord.ParseLine(Encoding.UTF8.GetBytes(line)))];

        await events.AddAsync(chain, records[..1], TestContext.Current.CancellationToken);
        await events.AddAsync(chain, records, TestContext.Current.CancellationToken);

        Assert.Equal(2, (await TrailAsync("northwind", "Client:1")).Length);
    }

    [Fact]
    public async Task Many_records_cost_the_statements_of_one()
    {
        var (chain, _) = await WriteAsync(Read("northwind", "ann", "Client:1"));
        var events = _subgraph.Services.GetRequiredService<AuditEvents>();

        var one = await CountAsync(Enumerable.Range(1, 1));
        var many = await CountAsync(Enumerable.Range(2, 60));

        Assert.Equal(one, many);
        Assert.InRange(many, 1, 3);
        Assert.Equal(50, (await TrailAsync("northwind", "Client:1")).Length);

        async Task<int> CountAsync(IEnumerable<int> numbers)
        {
            using var commands = CommandRecorder.OfFlow();
            await events.AddAsync(
                chain,
                [.. numbers.Select(number => new AuditRecord(number, DateTimeOffset.UnixEpoch.AddSeconds(number), Read("northwind", "ann", "Client:1")))],
                TestContext.Current.CancellationToken);
            return commands.Texts.Count;
        }
    }

    [Fact]
    public async Task The_check_of_all_chains_names_what_was_changed_in_a_copy_or_in_a_database()
    {
        await ReceiveAsync(Read("northwind", "ann", "Client:1"), Read("hanbit", "kim", "Client:1"));
        var sound = await CheckAsync();
        await using (var db = _subgraph.Services.GetRequiredService<TenantDatabases<ComplianceContext>>().Open(TenantIds.FromSlug("northwind")))
        {
            await db.AuditEvents.ExecuteUpdateAsync(set => set.SetProperty(row => row.Actor, "nobody"), TestContext.Current.CancellationToken);
        }

        var changed = await CheckAsync();
        await using (var db = _subgraph.Services.GetRequiredService<TenantDatabases<ComplianceContext>>().Open(TenantIds.FromSlug("northwind")))
        {
            await db.AuditEvents.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        var missing = await CheckAsync();

        Assert.True(sound.IsSound, sound.Text);
        Assert.Contains("2 records, all as they were written", sound.Text, StringComparison.Ordinal);
        Assert.False(changed.IsSound);
        Assert.Contains("record 1 is not in its tenant's database as it was written", changed.Text, StringComparison.Ordinal);
        Assert.Contains("northwind has 0 rows of 1 records", missing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_tenant_s_database_was_dropped_by_command_its_earlier_records_stand_in_the_copies_and_the_check_says_so()
    {
        await ReceiveAsync(Read("northwind", "ann", "Client:1"), Read("hanbit", "kim", "Client:1"));
        await using (var db = _subgraph.Services.GetRequiredService<TenantDatabases<ComplianceContext>>().Open(TenantIds.FromSlug("northwind")))
        {
            await db.AuditEvents.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        var unexplained = await CheckAsync();
        await ReceiveAsync("compliance", Drop with { Code = "BEGUN" });
        var begun = await CheckAsync();
        await ReceiveAsync("compliance", Drop);
        await ReceiveAsync("market-data", Read("northwind", "bob", "Client:1"));
        var explained = await CheckAsync();
        await using (var db = _subgraph.Services.GetRequiredService<TenantDatabases<ComplianceContext>>().Open(TenantIds.FromSlug("northwind")))
        {
            await db.AuditEvents.Where(row => row.Actor == "bob").ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        var later = await CheckAsync();

        Assert.False(unexplained.IsSound);
        Assert.False(begun.IsSound);
        Assert.True(explained.IsSound, explained.Text);
        Assert.Contains("northwind: its database was dropped by command on", explained.Text, StringComparison.Ordinal);
        Assert.False(later.IsSound, later.Text);
    }

    [Fact]
    public async Task A_record_of_a_tenant_that_is_not_served_any_more_stays_in_the_chain_and_holds_up_nobody_s()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Audit:MasterKey"] = Convert.ToBase64String(Master),
            ["Storage:Directory"] = Path.Combine(_directory, "data"),
            ["Keys:Directory"] = Path.Combine(_directory, "keys"),
        };
        await using (var before = new ComplianceSubgraph { Settings = settings })
        {
            await before.InitializeAsync();
            await before.Services.GetRequiredService<IKeyManagement>().EraseAsync(TenantIds.FromSlug("hanbit"), TestContext.Current.CancellationToken);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(_directory, "data", "compliance"), "hanbit.*"))
        {
            File.Delete(file);
        }

        await using var after = new ComplianceSubgraph { Settings = settings };
        await after.InitializeAsync();

        await ReceiveAsync(after, "portfolio", Read("hanbit", "kim", "Client:1"), Read("northwind", "ann", "Client:1"));

        Assert.False(after.Services.GetRequiredService<TenantDatabases<ComplianceContext>>().Serves(TenantIds.FromSlug("hanbit")));
        var trail = await after.ExecuteAsync("northwind", Query, new { s = "Client:1" }, "compliance:audit");
        Assert.Equal("ann", Assert.Single(trail.GetProperty("data").GetProperty("auditTrail").EnumerateArray()).GetProperty("actor").GetString());
        var check = await CheckAsync(after);
        Assert.True(check.IsSound, check.Text);
        Assert.Contains("2 records, all as they were written", check.Text, StringComparison.Ordinal);
    }

    private static AuditEntry Drop => new(AuditKind.Mutation, TenantCommandExtensions.DropCoordinate)
    {
        TenantId = TenantIds.FromSlug("northwind"),
        Subject = "os:ada",
        EntityKey = "Tenant:northwind",
    };

    private static AuditEntry Read(string tenant, string subject, string key) => new(AuditKind.Read, "Client.legalName")
    {
        TenantId = TenantIds.FromSlug(tenant),
        Subject = subject,
        EntityKey = key,
        Purpose = "KYC",
        RequestId = "r",
    };

    private Task<(AuditChainName Chain, byte[] Lines)> WriteAsync(params AuditEntry[] entries) => WriteAsync("portfolio", entries);

    private async Task<(AuditChainName Chain, byte[] Lines)> WriteAsync(string process, AuditEntry[] entries)
    {
        var path = Path.Combine(_directory, process + ".audit");
        await using (var log = AuditLog.Open(path, AuditKeys.OfProcess(Master, process), TimeProvider.System))
        {
            foreach (var entry in entries)
            {
                await log.AppendDurablyAsync([entry], TestContext.Current.CancellationToken);
            }
        }

        var lines = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var first = Encoding.UTF8.GetString(lines).Split('\n')[0];
        return (AuditChainName.Of(process, Convert.FromHexString(first[(first.IndexOf('\t', StringComparison.Ordinal) + 1)..])), lines);
    }

    private Task ReceiveAsync(params AuditEntry[] entries) => ReceiveAsync("portfolio", entries);

    private Task ReceiveAsync(string process, params AuditEntry[] entries) => ReceiveAsync(_subgraph, process, entries);

    private async Task ReceiveAsync(ComplianceSubgraph subgraph, string process, params AuditEntry[] entries)
    {
        var (chain, lines) = await WriteAsync(process, entries);
        var receipt = await subgraph.Services.GetRequiredService<AuditCollector>().ReceiveAsync(
            AuditShipment.Sign(AuditKeys.OfProcess(Master, process), chain, lines, TimeProvider.System.GetUtcNow()),
            lines,
            subgraph.Services.GetRequiredService<AuditEvents>().AddAsync,
            TestContext.Current.CancellationToken);
        Assert.Equal(AuditReceiptStatus.Accepted, receipt.Status);
    }

    private async Task<JsonElement[]> TrailAsync(string tenant, string subject, int first = 50, string? after = null)
    {
        var answer = await AskAsync(tenant, subject, first, after);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return [.. answer.GetProperty("data").GetProperty("auditTrail").EnumerateArray()];
    }

    private Task<JsonElement> AskAsync(string tenant, string subject, int first, string? after)
        => _subgraph.ExecuteAsync(tenant, Query, new { s = subject, n = first, a = after }, "compliance:audit");

    private Task<(bool IsSound, string Text)> CheckAsync() => CheckAsync(_subgraph);

    private static async Task<(bool IsSound, string Text)> CheckAsync(ComplianceSubgraph subgraph)
    {
        var output = new StringWriter();
        var isSound = await subgraph.Services.GetRequiredService<ChainCheck>().RunAsync(output, TestContext.Current.CancellationToken);
        return (isSound, output.ToString());
    }
}
