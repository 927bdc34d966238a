using Gateway.Auditing;
using Microsoft.Extensions.Logging.Abstractions;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Auditing;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Auditing;

public sealed class CommandAuditTests : IDisposable
{
    private static readonly CommandChange Change = new("Import.trades", "sha256:ab", "os:ada") { TenantId = TenantIds.FromSlug("northwind") };
    private static readonly byte[] Master = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] Key = AuditKeys.OfProcess(Master, "portfolio");

    private readonly string _directory = Directory.CreateTempSubdirectory("command-audit-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Log => Path.Combine(_directory, "portfolio.commands.audit");

    [Fact]
    public async Task A_change_is_kept_before_it_happens_and_its_failure_afterwards_in_a_chain_under_the_process_s_key()
    {
        await using (var record = await Audit().BeginAsync(Change, Cancel))
        {
            Assert.Single(AuditRecords.Read(Log));
            record.Fail("IMPORT_FAILED");
            Assert.True(await record.SendAsync());
        }

        await using (await Audit().RefuseAsync(Change, "IMPORT_REFUSED", Cancel))
        {
        }

        Assert.Equal(new AuditVerification(3, AuditFault.None), await AuditVerifier.VerifyAsync(Log, Key, Cancel));
        var entries = AuditRecords.Read(Log).Select(record => record.Entry).ToArray();
        Assert.All(entries, entry => Assert.Equal((AuditKind.Mutation, "Import.trades", "os:ada", "sha256:ab", Change.TenantId), (entry.Kind, entry.Coordinate, entry.Subject, entry.EntityKey, entry.TenantId)));
        Assert.Equal([null, "IMPORT_FAILED", "IMPORT_REFUSED"], entries.Select(entry => entry.Code));
        Assert.Equal(entries[0].RequestId, entries[1].RequestId);
        Assert.NotEqual(entries[0].RequestId, entries[2].RequestId);
    }

    [Fact]
    public async Task What_cannot_be_taken_back_is_kept_as_begun_and_as_ended_and_others_need_not_wait_meanwhile()
    {
        var attempt = await Audit().AttemptAsync(Change, Cancel);
        await using (await Audit().BeginAsync(Change with { Key = "sha256:cd" }, Cancel))
        {
        }

        Assert.Null(await attempt.EndAsync("STORAGE_BUSY"));

        var entries = AuditRecords.Read(Log).Select(record => record.Entry).ToArray();
        Assert.Equal([("sha256:ab", "BEGUN"), ("sha256:cd", null), ("sha256:ab", "STORAGE_BUSY")], entries.Select(entry => (entry.EntityKey, entry.Code)));
        Assert.Equal(entries[0].RequestId, entries[2].RequestId);
    }

    [Fact]
    public async Task What_cannot_be_taken_back_needs_a_log_unless_the_operator_says_otherwise()
    {
        var refused = await Assert.ThrowsAsync<StorageException>(() => Audit(OnServer).AttemptAsync(Change, Cancel));
        var attempt = await Audit(options => { OnServer(options); options.FailClosed = false; }).AttemptAsync(Change, Cancel);

        Assert.StartsWith("Audit:Directory is missing", refused.Message, StringComparison.Ordinal);
        Assert.Null(await attempt.EndAsync(null));

        static void OnServer(AuditOptions options) => options.Directory = null;
    }

    [Fact]
    public async Task Who_ends_it_learns_that_the_end_could_not_be_kept()
    {
        var attempt = await Audit().AttemptAsync(Change, Cancel);
        File.Delete(Log);
        File.Delete(Log + ".head");
        Directory.CreateDirectory(Log);

        Assert.StartsWith("How it ended is not in the audit log", await attempt.EndAsync(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_command_leaves_is_sent_by_the_program_that_serves_from_the_folder()
    {
        using var collector = new AuditCollector(Path.Combine(_directory, "chains"), Master, TimeProvider.System);
        await using var endpoint = await CollectorEndpoint.StartAsync(collector);
        await using (var attempt = await Audit().BeginAsync(Change, Cancel))
        {
            attempt.Fail("IMPORT_FAILED");
        }

        await using var serving = AccessRecorder.Open(
            new AuditOptions { Directory = _directory, Key = Convert.ToBase64String(Key), Collector = endpoint.Url }, new StorageOptions(), "portfolio", TimeProvider.System, NullLogger<AccessRecorder>.Instance);
        await endpoint.WaitAsync(2, Cancel);
        await using (await Audit().BeginAsync(Change, Cancel))
        {
        }

        await endpoint.WaitAsync(3, Cancel);

        Assert.Equal(["Import.trades ", "Import.trades IMPORT_FAILED", "Import.trades "], endpoint.Received.Select(record => $"{record.Entry.Coordinate} {record.Entry.Code}"));
    }

    [Fact]
    public async Task Beside_the_program_that_serves_a_command_keeps_its_own_log()
    {
        await using var serving = AuditLog.Open(Path.Combine(_directory, "portfolio.audit"), Key, TimeProvider.System);

        await using var record = await Audit().BeginAsync(Change, Cancel);

        Assert.Single(AuditRecords.Read(Log));
        Assert.Equal(0, serving.DurableNumber);
    }

    [Fact]
    public async Task Commands_that_run_at_once_take_turns()
    {
        var first = await Audit().BeginAsync(Change, Cancel);
        var second = Audit().BeginAsync(Change, Cancel);
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();
        await using (await second)
        {
            Assert.Equal(2, AuditRecords.Read(Log).Count());
        }
    }

    [Fact]
    public async Task What_cannot_be_kept_must_not_happen_unless_the_operator_says_otherwise()
    {
        Directory.CreateDirectory(Log);

        var refused = await Assert.ThrowsAsync<StorageException>(() => Audit().BeginAsync(Change, Cancel));
        await using var open = await Audit(options => options.FailClosed = false).BeginAsync(Change, Cancel);

        Assert.StartsWith("Nothing was changed: it must be kept in the audit log", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_runs_it_learns_that_the_collector_has_not_got_the_record()
    {
        // Nothing listens on the port of discarding.
        await using var record = await Audit(options => options.Collector = "http://127.0.0.1:9/internal/audit").BeginAsync(Change, Cancel);

        Assert.False(await record.SendAsync());
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private CommandAudit Audit(Action<AuditOptions>? configure = null)
    {
        var options = new AuditOptions { Directory = _directory, Key = Convert.ToBase64String(Key) };
        configure?.Invoke(options);
        var storage = new StorageOptions { Provider = options.Directory is null ? StorageProvider.SqlServer : StorageProvider.Sqlite };
        return new CommandAudit(options, storage, "portfolio", TimeProvider.System);
    }
}
