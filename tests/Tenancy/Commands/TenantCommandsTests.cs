using Gateway.Auditing;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Keys;
using Subgraphs.Tenancy.Tests.Encryption;

namespace Subgraphs.Tenancy.Tests.Commands;

public sealed class TenantCommandsTests
{
    private static readonly Guid Northwind = PersonStore.Northwind;
    private static readonly Guid Hanbit = PersonStore.Hanbit;
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_says_where_each_tenant_is_and_what_its_key_is()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.Keys.EraseAsync(Hanbit, Cancellation);

        var (exitCode, output, _) = await RunAsync(store, "", "list");

        Assert.Equal(0, exitCode);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains($"northwind  {Northwind:D}  Northwind Advisers  {store.FileOf(Northwind)}  master key m1", lines);
        Assert.Contains(lines, line => line.StartsWith("hanbit", StringComparison.Ordinal) && line.EndsWith("key erased", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("aldgate", StringComparison.Ordinal) && line.EndsWith("(not made)  no key yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dropping_asks_for_the_tenants_name_and_deletes_its_database_alone()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");
        await store.AddAsync(Hanbit, "p1", "Seo-yeon Baek");

        var (refused, question, problem) = await RunAsync(store, "hanbit\n", "drop", "northwind");
        Assert.Equal((1, "That is not the tenant's name: nothing was done."), (refused, problem));
        Assert.Contains("deletes the persons database of Northwind Advisers for good", question, StringComparison.Ordinal);
        Assert.Equal("Evelyn Hartwell", await store.NameAsync(Northwind, "p1"));

        var (exitCode, output, _) = await RunAsync(store, "northwind\n", "drop", "northwind");

        Assert.Equal(0, exitCode);
        Assert.Contains("northwind: dropped. Its keys are kept for copies", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(store.FileOf(Northwind))!, "northwind*"));
        Assert.Equal("Seo-yeon Baek", await store.NameAsync(Hanbit, "p1"));
        Assert.Equal((1, "The tenant northwind has no persons database."), await ProblemAsync(store, "drop", "northwind", "--yes"));
    }

    [Fact]
    public async Task A_database_that_a_program_serves_is_not_dropped()
    {
        await using var store = await PersonStore.CreateAsync();
        using (ServingMark.Take(store.FileOf(Northwind)))
        using (ServingMark.Take(store.FileOf(Northwind)))
        {
            var (exitCode, problem) = await ProblemAsync(store, "drop", "northwind", "--yes");

            Assert.Equal(1, exitCode);
            Assert.Contains("is being served: stop the program first", problem, StringComparison.Ordinal);
            Assert.True(File.Exists(store.FileOf(Northwind)));
        }

        Assert.Equal(0, (await RunAsync(store, "", "drop", "northwind", "--yes")).ExitCode);
    }

    [Fact]
    public async Task Erasing_a_key_asks_for_the_tenants_name_too()
    {
        await using var store = await PersonStore.CreateAsync();

        Assert.Equal(1, (await RunAsync(store, "", "erase-key", "northwind")).ExitCode);
        Assert.Equal(MasterKeyState.Active, (await store.Keys.GetStatusAsync(Northwind, Cancellation)).State);
        Assert.Equal(0, (await RunAsync(store, "", "erase-key", "northwind", "--yes")).ExitCode);
        Assert.Equal(MasterKeyState.Erased, (await store.Keys.GetStatusAsync(Northwind, Cancellation)).State);
    }

    [Fact]
    public async Task Keys_are_rotated_by_command()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");

        Assert.Equal("northwind: 1 rows are sealed anew with data key 2; 0 older keys were deleted.\n", (await RunAsync(store, "", "rotate-data-key", "northwind")).Output);
        Assert.Equal("northwind: 2 data keys are wrapped anew with master key m2.\n", (await RunAsync(store, "", "rotate-master-key", "northwind")).Output);
        Assert.Equal("northwind: 0 data keys are wrapped anew with master key m2.\n", (await RunAsync(store, "", "rewrap", "northwind", "--Keys:CacheSeconds=30")).Output);
        store.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.StartsWith("northwind: 1 older data keys were deleted", (await RunAsync(store, "", "retire-keys", "northwind")).Output, StringComparison.Ordinal);
        Assert.Equal("Evelyn Hartwell", await store.NameAsync(Northwind, "p1"));
    }

    [Fact]
    public async Task What_is_no_command_or_no_tenant_is_told_and_exits_with_2()
    {
        await using var store = await PersonStore.CreateAsync();

        Assert.Equal((2, "The catalogue names no tenant 'somebody': northwind, hanbit, aldgate."), await ProblemAsync(store, "drop", "somebody"));
        var (exitCode, problem) = await ProblemAsync(store, "remove", "northwind");
        Assert.Equal(2, exitCode);
        Assert.StartsWith("Usage: tenants list", problem, StringComparison.Ordinal);
        Assert.Equal((1, "The tenant aldgate has no persons database."), await ProblemAsync(store, "rotate-data-key", "aldgate"));
        Assert.True(TenantCommandExtensions.IsTenantCommand(["tenants"]));
        Assert.False(TenantCommandExtensions.IsTenantCommand(["--urls", "tenants"]));
    }

    [Fact]
    public async Task What_changes_anything_is_kept_before_it_begins_and_as_it_ended_in_a_log_that_outlives_the_database()
    {
        await using var store = await PersonStore.CreateAsync(("Audit:Key", Convert.ToBase64String(Key)));
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");

        await RunAsync(store, "", "list");
        Assert.False(File.Exists(store.CommandLog));
        foreach (var command in (string[])["rotate-data-key", "rotate-master-key", "rewrap", "retire-keys"])
        {
            Assert.Equal(0, (await RunAsync(store, "", command, "northwind", "--by", "Ada")).ExitCode);
        }

        await RunAsync(store, "hanbit\n", "drop", "northwind");
        using (ServingMark.Take(store.FileOf(Northwind)))
        {
            await RunAsync(store, "", "drop", "northwind", "--yes");
        }

        await RunAsync(store, "", "drop", "northwind", "--yes");
        await RunAsync(store, "", "erase-key", "northwind", "--yes");

        Assert.False(File.Exists(store.FileOf(Northwind)));
        var records = AuditRecords.Read(store.CommandLog).Select(record => record.Entry).ToArray();
        Assert.Equal(
            [
                "Tenants.rotateDataKey BEGUN", "Tenants.rotateDataKey ",
                "Tenants.rotateMasterKey BEGUN", "Tenants.rotateMasterKey ",
                "Tenants.rewrap BEGUN", "Tenants.rewrap ",
                "Tenants.retireKeys BEGUN", "Tenants.retireKeys ",
                "Tenants.drop NOT_CONFIRMED",
                "Tenants.drop BEGUN", "Tenants.drop STORAGE_BUSY",
                "Tenants.drop BEGUN", $"{TenantCommandExtensions.DropCoordinate} ",
                "Tenants.eraseKey BEGUN", "Tenants.eraseKey ",
            ],
            records.Select(entry => $"{entry.Coordinate} {entry.Code}"));
        Assert.All(records, entry => Assert.Equal((AuditKind.Mutation, Northwind, "Tenant:northwind"), (entry.Kind, entry.TenantId, entry.EntityKey)));
        Assert.All(records[..8], entry => Assert.Equal($"os:Ada ({Environment.UserName})", entry.Subject));
        Assert.All(records[8..], entry => Assert.Equal($"os:{Environment.UserName}", entry.Subject));
        Assert.Equal(8, records.Select(entry => entry.RequestId).Distinct().Count());
        Assert.Equal(new AuditVerification(15, AuditFault.None), await AuditVerifier.VerifyAsync(store.CommandLog, Key, Cancellation));
    }

    [Theory]
    [InlineData("erase-key")]
    [InlineData("drop")]
    [InlineData("rotate-data-key")]
    [InlineData("rotate-master-key")]
    public async Task What_cannot_be_kept_is_not_done(string command)
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");
        Directory.CreateDirectory(store.CommandLog);

        var (exitCode, problem) = await ProblemAsync(store, command, "northwind", "--yes");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Nothing was changed: it must be kept in the audit log", problem, StringComparison.Ordinal);
        Assert.Equal("Evelyn Hartwell", await store.NameAsync(Northwind, "p1"));
        Assert.Equal("m1", (await store.Keys.GetStatusAsync(Northwind, Cancellation)).CurrentId);
        await using var db = store.Open(Northwind);
        Assert.Single(await db.DataKeys.AsNoTracking().ToListAsync(Cancellation));
    }

    [Fact]
    public async Task The_operator_may_say_that_what_cannot_be_kept_is_done_all_the_same()
    {
        await using var store = await PersonStore.CreateAsync(("Audit:FailClosed", "false"));
        Directory.CreateDirectory(store.CommandLog);

        Assert.Equal(0, (await RunAsync(store, "", "erase-key", "northwind", "--yes")).ExitCode);
        Assert.Equal(MasterKeyState.Erased, (await store.Keys.GetStatusAsync(Northwind, Cancellation)).State);
    }

    private static async Task<(int ExitCode, string Problem)> ProblemAsync(PersonStore store, params string[] arguments)
    {
        var (exitCode, _, error) = await RunAsync(store, "", arguments);
        return (exitCode, error);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(PersonStore store, string input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var exitCode = await store.Services.RunTenantCommandAsync<PersonContext>(["tenants", .. arguments], new StringReader(input), output, error, Cancellation);
        return (exitCode, output.ToString(), error.ToString().TrimEnd());
    }
}
