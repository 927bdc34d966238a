using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Auditing.Tests;

public sealed class AuditLogTests : IDisposable
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly string _directory = Directory.CreateTempSubdirectory("audit").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private string Log => Path.Combine(_directory, "process.audit");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_says_who_of_which_tenant_what_why_and_when_and_is_chained()
    {
        await using (var log = AuditLog.Open(Log, key: null, _time))
        {
            await log.AppendDurablyAsync(
                [
                    new AuditEntry(AuditKind.Read, "Client.legalName")
                    {
                        TenantId = new Guid("3972a25b-e930-57a7-893a-0b36e278b114"),
                        Subject = "ann",
                        EntityKey = "c-1",
                        Purpose = "onboarding",
                        RequestId = "r1",
                    },
                    new AuditEntry(AuditKind.Denial, "Client.legalName") { Code = "UNAUTHORIZED_FIELD_OR_TYPE" },
                ],
                Cancellation);
        }

        var lines = (await File.ReadAllLinesAsync(Log, Cancellation)).Select(line => line.Split('\t')).ToArray();
        Assert.Equal(
            """{"n":1,"at":"2026-03-02T09:00:00.000000Z","kind":"read","tid":"3972a25b-e930-57a7-893a-0b36e278b114","sub":"ann","coordinate":"Client.legalName","key":"c-1","purpose":"onboarding","rid":"r1"}""",
            lines[0][0]);
        Assert.Equal("""{"n":2,"at":"2026-03-02T09:00:00.000000Z","kind":"denial","coordinate":"Client.legalName","code":"UNAUTHORIZED_FIELD_OR_TYPE"}""", lines[1][0]);

        // Computed from what the format says and not by the code that writes it.
        var first = SHA256.HashData([.. new byte[32], .. Encoding.UTF8.GetBytes(lines[0][0])]);
        var second = SHA256.HashData([.. first, .. Encoding.UTF8.GetBytes(lines[1][0])]);
        Assert.Equal([Convert.ToHexStringLower(first), Convert.ToHexStringLower(second)], lines.Select(line => line[1]));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Log));
        }
    }

    [Fact]
    public async Task A_log_goes_on_where_the_last_process_left_it()
    {
        await WriteAsync(3);
        await WriteAsync(2);

        Assert.Equal(new AuditVerification(5, AuditFault.None), await VerifyAsync());
    }

    [Fact]
    public async Task Every_change_of_a_byte_is_found_and_the_first_broken_record_named()
    {
        await WriteAsync(6);
        var written = await File.ReadAllBytesAsync(Log, Cancellation);
        for (var i = 0; i < written.Length - 1; i += 7)
        {
            var tampered = written.ToArray();
            tampered[i] ^= 0x01;
            await File.WriteAllBytesAsync(Log, tampered, Cancellation);

            var result = await VerifyAsync();

            Assert.Equal(AuditFault.Broken, result.Fault);
            Assert.Equal(written.AsSpan(0, i).Count((byte)'\n') + 1, result.FirstBroken);
        }
    }

    [Fact]
    public async Task A_record_that_is_left_out_moved_or_put_in_breaks_the_chain_there()
    {
        await WriteAsync(5);
        var lines = await File.ReadAllLinesAsync(Log, Cancellation);

        Assert.Equal(3, (await VerifyAsync([lines[0], lines[1], lines[3], lines[4]])).FirstBroken);
        Assert.Equal(2, (await VerifyAsync([lines[0], lines[2], lines[1], lines[3], lines[4]])).FirstBroken);
        Assert.Equal(4, (await VerifyAsync([lines[0], lines[1], lines[2], lines[2], lines[3], lines[4]])).FirstBroken);
        Assert.Equal(1, (await VerifyAsync([lines[1], lines[2], lines[3], lines[4]])).FirstBroken);
    }

    [Fact]
    public async Task A_chain_whose_end_was_cut_off_is_known_by_its_head()
    {
        await WriteAsync(5);
        var lines = await File.ReadAllLinesAsync(Log, Cancellation);

        Assert.Equal(new AuditVerification(3, AuditFault.Truncated), await VerifyAsync(lines[..3]));
    }

    [Fact]
    public async Task Who_has_not_got_the_key_cannot_write_the_chain_anew()
    {
        await WriteAsync(2, Key);
        Assert.Equal(AuditFault.None, (await VerifyAsync(Key)).Fault);

        // The same records without the key: a chain that is whole in itself.
        File.Delete(Log);
        File.Delete(Log + ".head");
        await WriteAsync(2);

        Assert.Equal(new AuditVerification(0, AuditFault.Broken), await VerifyAsync(Key));
        Assert.Throws<AuditUnavailableException>(() => AuditLog.Open(Log, Key, _time));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(120)]
    public async Task A_last_record_that_broke_off_with_its_process_is_taken_back_and_told(int lostBytes)
    {
        await WriteAsync(4);
        var written = await File.ReadAllBytesAsync(Log, Cancellation);
        await File.WriteAllBytesAsync(Log, written[..^lostBytes], Cancellation);
        File.Delete(Log + ".head");
        Assert.Equal(new AuditVerification(3, AuditFault.Torn), await VerifyAsync());

        await WriteAsync(1);

        Assert.Equal(new AuditVerification(5, AuditFault.None), await VerifyAsync());
        Assert.Contains("\"kind\":\"gap\",\"code\":\"TORN_RECORD\"", (await File.ReadAllLinesAsync(Log, Cancellation))[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_whose_end_was_tampered_with_is_not_continued()
    {
        await WriteAsync(2);
        var text = await File.ReadAllTextAsync(Log, Cancellation);
        await File.WriteAllTextAsync(Log, text.Replace("Trade.trader-1", "Trade.trader-9", StringComparison.Ordinal), Cancellation);

        Assert.Throws<AuditUnavailableException>(() => AuditLog.Open(Log, key: null, _time));
    }

    [Fact]
    public async Task One_process_writes_a_log()
    {
        await using var log = AuditLog.Open(Log, key: null, _time);

        Assert.Throws<IOException>(() => AuditLog.Open(Log, key: null, _time));
    }

    [Fact]
    public async Task Records_of_many_threads_are_all_there_in_one_chain()
    {
        await using (var log = AuditLog.Open(Log, Key, TimeProvider.System))
        {
            await Parallel.ForAsync(0, 500, Cancellation, async (i, cancellation) =>
            {
                log.Append(new AuditEntry(AuditKind.Denial, $"A.b{i}"));
                if (i % 50 == 0)
                {
                    await log.AppendDurablyAsync([new AuditEntry(AuditKind.Read, $"C.d{i}")], cancellation);
                }
            });
        }

        Assert.Equal(new AuditVerification(510, AuditFault.None), await VerifyAsync(Key));
    }

    [Fact]
    public async Task What_nobody_waits_for_is_durable_within_a_second()
    {
        using var store = new FaultyStore();
        await using var log = new AuditLog(store, Key, _time);
        log.Append(new AuditEntry(AuditKind.Denial, "A.b"));

        while (store.Flushes == 0)
        {
            Cancellation.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        Assert.Equal(1, store.Flushes);
    }

    [Fact]
    public async Task While_the_disk_is_full_those_who_wait_are_refused_and_afterwards_nothing_is_missing()
    {
        using var store = new FaultyStore();
        await using (var log = new AuditLog(store, key: null, _time))
        {
            await ReadAsync(log, "A.before");
            store.IsFull = true;

            await Assert.ThrowsAsync<AuditUnavailableException>(() => ReadAsync(log, "A.during"));
            Assert.False(log.IsAvailable);

            store.IsFull = false;
            await ReadAsync(log, "A.after");
            Assert.True(log.IsAvailable);
        }

        await File.WriteAllBytesAsync(Log, store.Bytes, Cancellation);
        Assert.Equal(new AuditVerification(3, AuditFault.None), await VerifyAsync());
        Assert.Contains("A.during", (await File.ReadAllLinesAsync(Log, Cancellation))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_long_fault_leaves_no_room_for_is_counted_in_the_log()
    {
        using var store = new FaultyStore { IsFull = true };
        await using (var log = new AuditLog(store, key: null, _time, maxKeptBytes: 1))
        {
            await Assert.ThrowsAsync<AuditUnavailableException>(() => ReadAsync(log, "A.kept"));
            await Assert.ThrowsAsync<AuditUnavailableException>(() => ReadAsync(log, "A.lost"));
            store.IsFull = false;
            await Assert.ThrowsAsync<AuditUnavailableException>(() => ReadAsync(log, "A.lostToo"));
            await ReadAsync(log, "A.after");
        }

        await File.WriteAllBytesAsync(Log, store.Bytes, Cancellation);
        Assert.Equal(new AuditVerification(3, AuditFault.None), await VerifyAsync());
        Assert.Contains("\"kind\":\"gap\",\"code\":\"LOST_2\"", (await File.ReadAllLinesAsync(Log, Cancellation))[1], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static Task ReadAsync(AuditLog log, string coordinate)
        => log.AppendDurablyAsync([new AuditEntry(AuditKind.Read, coordinate)], Cancellation).AsTask();

    private async Task WriteAsync(int records, byte[]? key = null)
    {
        await using var log = AuditLog.Open(Log, key, _time);
        for (var i = 0; i < records; i++)
        {
            log.Append(new AuditEntry(AuditKind.Read, $"Trade.trader-{i}") { Subject = "ann" });
        }
    }

    private Task<AuditVerification> VerifyAsync(byte[]? key = null) => AuditVerifier.VerifyAsync(Log, key, Cancellation);

    private async Task<AuditVerification> VerifyAsync(string[] lines)
    {
        await File.WriteAllLinesAsync(Log, lines, Cancellation);
        return await VerifyAsync();
    }
}
