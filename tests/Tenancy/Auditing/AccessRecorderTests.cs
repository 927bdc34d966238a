using System.Text.Json.Nodes;
using Gateway.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Errors;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Auditing;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Auditing;

public sealed class AccessRecorderTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("recorder-").FullName;

    private static CallerContext Ann { get; } = new() { Subject = "ann", TenantId = TenantIds.FromSlug("northwind"), Purpose = "KYC", RequestId = "r1" };

    [Fact]
    public async Task The_log_of_a_subgraph_says_who_of_which_tenant_why_what_and_in_which_request_and_is_there_when_the_wait_ends()
    {
        await using var recorder = Open(new AuditOptions { Key = Convert.ToBase64String(new byte[32]) });

        await recorder.RecordAsync(Ann, [new FieldAccess(AccessKind.Read, "Client.legalName", "Client:7")], TestContext.Current.CancellationToken);

        var line = Assert.Single(await ReadAsync(Path.Combine(_directory, "audit", "alone", "portfolio.audit")));
        var record = JsonNode.Parse(line.Split('\t')[0])!;
        Assert.Equal(
            ("read", "ann", TenantIds.FromSlug("northwind").ToString(), "Client.legalName", "Client:7", "KYC", "r1"),
            (Text(record, "kind"), Text(record, "sub"), Text(record, "tid"), Text(record, "coordinate"), Text(record, "key"), Text(record, "purpose"), Text(record, "rid")));
        Assert.NotNull(record["at"]);
    }

    [Fact]
    public async Task Denials_do_not_wait_and_are_in_the_chain_at_the_latest_when_the_program_ends()
    {
        await using (var recorder = Open(new AuditOptions()))
        {
            recorder.Append(Ann, new FieldAccess(AccessKind.Denial, "Client.legalName", Code: ServerErrorCodes.Unauthorized));
        }

        var path = Path.Combine(_directory, "audit", "alone", "portfolio.audit");
        Assert.Contains("UNAUTHORIZED_FIELD_OR_TYPE", Assert.Single(await ReadAsync(path)), StringComparison.Ordinal);
        Assert.Equal(AuditFault.None, (await AuditVerifier.VerifyAsync(path, null, TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task Where_no_log_is_kept_audited_reads_are_refused_unless_the_operator_says_otherwise()
    {
        var storage = new StorageOptions { Provider = StorageProvider.SqlServer };
        await using var closed = AccessRecorder.Open(new AuditOptions(), storage, "portfolio", TimeProvider.System, NullLogger<AccessRecorder>.Instance);
        await using var open = AccessRecorder.Open(new AuditOptions { FailClosed = false }, storage, "portfolio", TimeProvider.System, NullLogger<AccessRecorder>.Instance);
        FieldAccess[] read = [new(AccessKind.Read, "Client.legalName")];

        var refused = await Assert.ThrowsAsync<GraphQLException>(async () => await closed.RecordAsync(Ann, read, TestContext.Current.CancellationToken));
        await open.RecordAsync(Ann, read, TestContext.Current.CancellationToken);

        Assert.Equal(ServerErrorCodes.AuditUnavailable, refused.Code);
    }

    [Fact]
    public async Task A_full_disk_refuses_reads_and_mutations_when_closed_and_lets_them_go_when_open()
    {
        FieldAccess[] accesses = [new(AccessKind.Mutation, "Mutation.setRiskLimit")];
        await using var closed = new AccessRecorder(new AuditLog(new FullDisk(), null, TimeProvider.System), failClosed: true);
        await using var open = new AccessRecorder(new AuditLog(new FullDisk(), null, TimeProvider.System), failClosed: false);

        var refused = await Assert.ThrowsAsync<GraphQLException>(async () => await closed.RecordAsync(Ann, accesses, TestContext.Current.CancellationToken));
        await open.RecordAsync(Ann, accesses, TestContext.Current.CancellationToken);

        Assert.Equal(ServerErrorCodes.AuditUnavailable, refused.Code);
    }

    [Fact]
    public async Task The_container_of_a_program_ends_a_recorder_that_ships_as_each_of_its_two_services()
    {
        var options = new AuditOptions { Key = Convert.ToBase64String(new byte[32]), Collector = "http://127.0.0.1:9/internal/audit" };
        var services = new ServiceCollection().AddSingleton(_ => Open(options)).AddSingleton<IAccessRecorder>(provider => provider.GetRequiredService<AccessRecorder>());
        await using (var container = services.BuildServiceProvider())
        {
            container.GetRequiredService<IAccessRecorder>().Append(Ann, new FieldAccess(AccessKind.Read, "Client.legalName", "Client:7"));
        }

        Assert.Single(await ReadAsync(Path.Combine(_directory, "audit", "alone", "portfolio.audit")));
    }

    [Fact]
    public void A_log_that_cannot_be_used_keeps_the_program_from_starting_with_a_line_that_names_it()
    {
        File.WriteAllText(Path.Combine(_directory, "file"), "");

        var exception = Assert.Throws<StorageException>(() => Open(new AuditOptions { Directory = Path.Combine(_directory, "file") }));

        Assert.Contains("Audit:Directory", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private AccessRecorder Open(AuditOptions options)
        => AccessRecorder.Open(options, new StorageOptions { Directory = _directory }, "portfolio", TimeProvider.System, NullLogger<AccessRecorder>.Instance);

    private static string? Text(JsonNode record, string name) => record[name]?.GetValue<string>();

    private static async Task<string[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class FullDisk : IAuditStore
    {
        public long Length => 0;

        public byte[] ReadTail(int maxBytes) => [];

        public void Append(ReadOnlySpan<byte> bytes) => throw new IOException("No space left on device");

        public void Flush()
        {
        }

        public void Truncate(long length)
        {
        }

        public byte[] ReadFirstLine() => [];

        public void Roll(ReadOnlySpan<byte> firstLine)
        {
        }

        public (long Number, string Hash)? ReadHead() => null;

        public void NoteHead(long number, string hash)
        {
        }

        public void Dispose()
        {
        }
    }
}
