using System.Buffers;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Auditing.Tests;

/// <summary>A log that goes on over files of bounded length.</summary>
public sealed class AuditFilesTests : IDisposable
{
    private static readonly byte[] Master = [.. Enumerable.Range(7, 32).Select(i => (byte)i)];
    private static readonly byte[] Key = AuditKeys.OfProcess(Master, "portfolio");

    // A record of these tests has about 170 bytes: a file holds three.
    private static readonly AuditFileLimits Small = new() { MaxFileBytes = 400 };

    private readonly string _directory = Directory.CreateTempSubdirectory("audit-files").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private string Log => Path.Combine(_directory, "portfolio.audit");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_file_is_kept_and_the_chain_goes_on_in_the_next()
    {
        await WriteAsync(20);

        var full = AuditFiles.Full(Log);
        Assert.True(full.Count >= 4, $"{full.Count} full files");
        Assert.Equal(1, full[0].First);
        Assert.All(full, file => Assert.InRange(new FileInfo(file.Path).Length, 400, 900));
        var records = AuditRecords.Read(Log).ToArray();
        Assert.Equal(Enumerable.Range(1, records.Length).Select(number => (long)number), records.Select(record => record.Number));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"Client:{i}"), records.Where(record => record.Entry.Kind is AuditKind.Read).Select(record => record.Entry.EntityKey));
        Assert.Equal(full.Count, records.Count(record => record.Entry.Kind is AuditKind.File));
        Assert.Equal(new AuditVerification(records.Length, AuditFault.None), await VerifyAsync());
        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in full.Select(file => file.Path).Append(Log))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            }
        }
    }

    [Fact]
    public async Task The_next_process_goes_on_in_the_last_file()
    {
        for (var i = 0; i < 6; i++)
        {
            await WriteAsync(2);
        }

        Assert.NotEmpty(AuditFiles.Full(Log));
        Assert.Equal(new AuditVerification(AuditRecords.Read(Log).Count(), AuditFault.None), await VerifyAsync());
    }

    [Fact]
    public async Task A_file_can_be_checked_alone_and_a_log_without_its_oldest_files_says_how_much_is_not_there()
    {
        await WriteAsync(20);
        var full = AuditFiles.Full(Log);

        var alone = await AuditVerifier.VerifyAsync(full[2].Path, Key, Cancellation);
        File.Delete(full[0].Path);
        File.Delete(full[1].Path);
        var rest = await VerifyAsync();

        Assert.Equal((AuditFault.None, full[2].First - 1, full[3].First - 1), (alone.Fault, alone.Before, alone.Records));
        Assert.Equal((AuditFault.None, full[2].First - 1), (rest.Fault, rest.Before));
        Assert.EndsWith($"the {full[2].First - 1} before them are in files that are not here", rest.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_from_the_middle_is_told_apart_from_one_that_was_changed()
    {
        await WriteAsync(20);
        var full = AuditFiles.Full(Log);
        var second = await File.ReadAllBytesAsync(full[1].Path, Cancellation);

        File.Delete(full[1].Path);
        Assert.Equal(new AuditVerification(full[1].First - 1, AuditFault.Missing), await VerifyAsync());

        second[30] ^= 1;
        await File.WriteAllBytesAsync(full[1].Path, second, Cancellation);
        Assert.Equal(new AuditVerification(full[1].First - 1, AuditFault.Broken), await VerifyAsync());

        // Cut off at the end of a record: only the file in writing may break off.
        second[30] ^= 1;
        await File.WriteAllBytesAsync(full[1].Path, second[..(Array.IndexOf(second, (byte)'\n') + 1)], Cancellation);
        Assert.Equal(new AuditVerification(full[1].First, AuditFault.Missing), await VerifyAsync());
        await File.WriteAllBytesAsync(full[1].Path, second[..^3], Cancellation);
        Assert.Equal(AuditFault.Broken, (await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task A_first_record_that_claims_to_follow_others_is_believed_with_the_key_only()
    {
        await WriteAsync(20);
        var full = AuditFiles.Full(Log);
        var previous = new byte[32];
        var forged = new ArrayBufferWriter<byte>();
        new AuditChain(key: null).Write(forged, full[1].First, _time.GetUtcNow(), AuditFileStart.Entry(new string('0', 32), previous), previous);
        await File.WriteAllBytesAsync(full[1].Path, forged.WrittenMemory, Cancellation);

        Assert.Equal(AuditFault.Broken, (await AuditVerifier.VerifyAsync(full[1].Path, Key, Cancellation)).Fault);
        Assert.Equal(AuditFault.None, (await AuditVerifier.VerifyAsync(full[1].Path, null, Cancellation)).Fault);
    }

    [Fact]
    public async Task A_process_that_ended_between_the_names_of_two_files_is_taken_up()
    {
        await WriteAsync(4);
        // As a process leaves it that ended just there: the new file is written, the old one has its new name already.
        var full = AuditFiles.Full(Log)[^1];
        File.Move(Log, Log + ".new");
        File.Delete(Log + ".head");
        var kept = AuditRecords.Read(full.Path).Last().Number;
        await WriteAsync(1);

        Assert.False(File.Exists(Log + ".new"));
        Assert.True(AuditRecords.Read(Log).Last().Number > kept);
        Assert.Equal(AuditFault.None, (await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task Where_there_can_be_no_new_file_the_log_goes_on_in_the_full_one_and_tries_again()
    {
        using var store = new FaultyStore { HasNoNewFile = true };
        await using (var log = new AuditLog(store, Key, _time, limits: Small))
        {
            await AppendAsync(log, 8);
            Assert.Equal(1, store.Files);
            Assert.True(log.IsAvailable);

            store.HasNoNewFile = false;
            _time.Advance(TimeSpan.FromSeconds(2));
            await AppendAsync(log, 1);

            // Who waits for a record is let go before the log looks at its file.
            await UntilAsync(() => store.Files == 2);
        }

        await File.WriteAllBytesAsync(Log, store.Bytes, Cancellation);
        Assert.Equal(new AuditVerification(10, AuditFault.None), await VerifyAsync());
    }

    [Fact]
    public async Task A_log_that_is_shorter_than_its_head_is_not_continued()
    {
        await WriteAsync(2);
        var lines = await File.ReadAllLinesAsync(Log, Cancellation);
        await File.WriteAllTextAsync(Log, lines[0] + "\n", Cancellation);

        var refused = Assert.Throws<AuditUnavailableException>(() => AuditLog.Open(Log, Key, _time, Small));
        Assert.Contains("ends with record 1 and had 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_files_reach_the_collector_and_those_that_have_may_go()
    {
        var handlerDirectory = Path.Combine(_directory, "chains");
        using var collector = new AuditCollector(handlerDirectory, Master, _time);
        using var handler = new CollectorHandler(collector);
        var limits = Small with { KeptFiles = 2 };
        await using (var log = AuditLog.Open(Log, Key, _time, limits))
        await using (Ship(log, handler, limits))
        {
            for (var i = 0; i < 12; i++)
            {
                await AppendAsync(log, 2);
            }

            await UntilAsync(() => handler.Stored.Length == log.DurableNumber && AuditFiles.Full(Log).Count <= 2);
        }

        // The next process finds its place though the beginning is not here any more.
        await using (var log = AuditLog.Open(Log, Key, _time, limits))
        await using (Ship(log, handler, limits))
        {
            await AppendAsync(log, 3);
            await UntilAsync(() => handler.Stored.Length == log.DurableNumber && AuditFiles.Full(Log).Count <= 2);
        }

        Assert.True((await VerifyAsync()).Before > 0);
        collector.Dispose();
        var copy = Assert.Single(Directory.GetFiles(handlerDirectory, "*.audit"));
        Assert.True(AuditFiles.Full(copy).Count > 2);
        Assert.Equal(new AuditVerification(handler.Stored.Length, AuditFault.None), await AuditVerifier.VerifyAsync(copy, Key, Cancellation));
        Assert.Equal(27, AuditRecords.Read(copy).Count(record => record.Entry.Kind is AuditKind.Read));
    }

    [Fact]
    public async Task A_collector_that_was_away_for_many_files_is_told_everything()
    {
        var handlerDirectory = Path.Combine(_directory, "chains");
        using var collector = new AuditCollector(handlerDirectory, Master, _time);
        using var handler = new CollectorHandler(collector) { IsDown = true };
        var limits = Small with { KeptFiles = 1 };
        await using var log = AuditLog.Open(Log, Key, _time, limits);
        await using var shipper = Ship(log, handler, limits);
        for (var i = 0; i < 12; i++)
        {
            await AppendAsync(log, 2);
        }

        // What the collector has not got is not deleted, however many files there are.
        Assert.True(AuditFiles.Full(Log).Count > 3);
        handler.IsDown = false;
        await UntilAsync(() => handler.Stored.Length == log.DurableNumber && AuditFiles.Full(Log).Count == 1);

        Assert.Equal(Enumerable.Range(1, handler.Stored.Length).Select(number => (long)number), handler.Stored);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private AuditShipper Ship(AuditLog log, CollectorHandler handler, AuditFileLimits limits)
        => new(log, Log, "portfolio", Key, new HttpMessageInvoker(handler, disposeHandler: false), new Uri("http://collector/"), _time, (_, _) => { }, limits);

    private async Task WriteAsync(int records)
    {
        await using var log = AuditLog.Open(Log, Key, _time, Small);
        for (var i = 0; i < records; i++)
        {
            await log.AppendDurablyAsync([Entry(i)], Cancellation);
        }
    }

    private static async Task AppendAsync(AuditLog log, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await log.AppendDurablyAsync([Entry(i)], Cancellation);
        }
    }

    private static AuditEntry Entry(int i) => new(AuditKind.Read, "Client.legalName") { EntityKey = $"Client:{i}" };

    private Task<AuditVerification> VerifyAsync() => AuditVerifier.VerifyAsync(Log, Key, Cancellation);

    private async Task UntilAsync(Func<bool> happened)
    {
        while (!happened())
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, Cancellation);
        }
    }
}
