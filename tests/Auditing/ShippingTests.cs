using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Auditing.Tests;

public sealed class ShippingTests : IDisposable
{
    private static readonly byte[] Master = [.. Enumerable.Range(7, 32).Select(i => (byte)i)];
    private static readonly byte[] Key = AuditKeys.OfProcess(Master, "portfolio");

    private readonly string _directory = Directory.CreateTempSubdirectory("shipping").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly List<(AuditShipperState State, string Why)> _told = [];
    private readonly CollectorHandler _handler;
    private readonly AuditCollector _collector;

    public ShippingTests()
    {
        _collector = new AuditCollector(Path.Combine(_directory, "chains"), Master, _time);
        _handler = new CollectorHandler(_collector);
    }

    private string Log => Path.Combine(_directory, "portfolio.audit");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_reach_the_collector_as_they_were_written_and_the_next_process_goes_on_where_it_is()
    {
        await using (var log = AuditLog.Open(Log, Key, _time))
        await using (Ship(log))
        {
            await AppendAsync(log, 3);
            await UntilAsync(() => _handler.Stored.Length == 3);
        }

        await using (var log = AuditLog.Open(Log, Key, _time))
        await using (Ship(log))
        {
            await AppendAsync(log, 2);
            await UntilAsync(() => _handler.Stored.Length == 5);
        }

        Assert.Equal([1, 2, 3, 4, 5], _handler.Stored);
        _collector.Dispose();
        var copy = Assert.Single(Directory.GetFiles(Path.Combine(_directory, "chains"), "*.audit"));
        Assert.Equal(await File.ReadAllBytesAsync(Log, Cancellation), await File.ReadAllBytesAsync(copy, Cancellation));
        Assert.Equal(new AuditVerification(5, AuditFault.None), await AuditVerifier.VerifyAsync(copy, Key, Cancellation));
        Assert.Empty(_told);
    }

    [Fact]
    public async Task A_process_that_ends_soon_learns_whether_its_records_have_arrived()
    {
        await using var log = AuditLog.Open(Log, Key, _time);
        await AppendAsync(log, 3);
        _handler.IsDown = true;
        await using (var away = Ship(log))
        {
            Assert.False(await away.FirstPass);
        }

        _handler.IsDown = false;
        await using (var there = Ship(log))
        {
            Assert.True(await there.FirstPass);
            Assert.Equal([1, 2, 3], _handler.Stored);
        }
    }

    [Fact]
    public async Task While_the_collector_is_away_records_wait_and_arrive_when_it_is_back()
    {
        _handler.IsDown = true;
        await using var log = AuditLog.Open(Log, Key, _time);
        await using var shipper = Ship(log);
        await AppendAsync(log, 2);
        await UntilAsync(() => _told.Count == 1);
        Assert.Equal(AuditShipperState.Unreachable, _told[0].State);

        await AppendAsync(log, 1);
        _handler.IsDown = false;
        await UntilAsync(() => _told.Count == 2);

        Assert.Equal(AuditShipperState.Shipping, _told[1].State);
        Assert.Equal([1, 2, 3], _handler.Stored);
    }

    [Fact]
    public async Task What_is_sent_again_because_an_answer_was_lost_is_kept_once()
    {
        _handler.LosesNextAnswer = true;
        await using var log = AuditLog.Open(Log, Key, _time);
        await using var shipper = Ship(log);
        await AppendAsync(log, 2);
        await UntilAsync(() => _handler.Stored.Length == 2 && !_handler.LosesNextAnswer);

        await AppendAsync(log, 1);
        await UntilAsync(() => _handler.Stored.Length >= 3);

        Assert.Equal([1, 2, 3], _handler.Stored);
    }

    [Fact]
    public async Task A_log_that_has_lost_what_the_collector_has_is_told_and_sends_nothing()
    {
        await using (var log = AuditLog.Open(Log, Key, _time))
        await using (Ship(log))
        {
            await AppendAsync(log, 3);
            await UntilAsync(() => _handler.Stored.Length == 3);
        }

        var lines = await File.ReadAllLinesAsync(Log, Cancellation);
        await File.WriteAllTextAsync(Log, lines[0] + "\n", Cancellation);
        File.Delete(Log + ".head");
        await using var shorter = AuditLog.Open(Log, Key, _time);
        await using var shipper = Ship(shorter);
        await UntilAsync(() => _told.Count == 1);

        Assert.Equal(AuditShipperState.Refused, _told[0].State);
        Assert.Contains("it has lost some", _told[0].Why, StringComparison.Ordinal);
        Assert.Equal(3, _handler.Stored.Length);
    }

    [Fact]
    public async Task Only_the_process_s_own_key_adds_to_its_chain_and_only_now()
    {
        var (chain, lines) = await WriteAsync(2);
        var now = _time.GetUtcNow();
        var signed = AuditShipment.Sign(Key, chain, lines, now);

        await AssertRefusedAsync(null, lines);
        await AssertRefusedAsync(AuditShipment.Sign(AuditKeys.OfProcess(Master, "compliance"), chain, lines, now), lines);
        await AssertRefusedAsync(AuditShipment.Sign(RandomNumberGenerator.GetBytes(32), chain, lines, now), lines);
        await AssertRefusedAsync(AuditShipment.Sign(Key, chain, lines, now - TimeSpan.FromMinutes(3)), lines);
        await AssertRefusedAsync(AuditShipment.Sign(Key, chain, lines, now + TimeSpan.FromMinutes(3)), lines);
        await AssertRefusedAsync(AuditShipment.Sign(Key, chain with { Process = "../x" }, lines, now), lines);
        await AssertRefusedAsync(signed, [.. lines, (byte)'x']);
        await AssertRefusedAsync(signed + "A", lines);
        Assert.False(Directory.Exists(Path.Combine(_directory, "chains")));
    }

    [Fact]
    public async Task Records_that_do_not_follow_are_not_kept_however_they_are_signed()
    {
        var (chain, lines) = await WriteAsync(3);
        var ends = Enumerable.Range(0, lines.Length).Where(i => lines[i] == '\n').Select(i => i + 1).ToArray();
        byte[] changed = [.. lines];
        changed[ends[0] + 20] ^= 1;

        Assert.Equal(new AuditReceipt(AuditReceiptStatus.Accepted, 1), await SendAsync(chain, []));
        Assert.Equal(new AuditReceipt(AuditReceiptStatus.Gap, 1), await SendAsync(chain, lines[ends[0]..]));
        Assert.Equal(new AuditReceipt(AuditReceiptStatus.Broken, 1), await SendAsync(chain, changed));
        Assert.Equal(new AuditReceipt(AuditReceiptStatus.Broken, 1), await SendAsync(chain, [.. lines[..ends[0]], .. lines[ends[1]..]]));
        Assert.Equal(new AuditReceipt(AuditReceiptStatus.Broken, 1), await SendAsync(chain, lines[..^5]));
        Assert.Equal(new AuditReceipt(AuditReceiptStatus.Broken, 1), await SendAsync(chain with { Start = new string('0', 32) }, lines));
        Assert.Equal(new AuditReceipt(AuditReceiptStatus.Accepted, 4), await SendAsync(chain, lines));
        Assert.Equal(new AuditReceipt(AuditReceiptStatus.Accepted, 4), await SendAsync(chain, lines));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_not_taken()
    {
        var (chain, lines) = await WriteAsync(1);

        await Assert.ThrowsAsync<IOException>(() => _collector.ReceiveAsync(
            AuditShipment.Sign(Key, chain, lines, _time.GetUtcNow()), lines, (_, _, _) => throw new IOException("The database is away."), Cancellation));

        Assert.Equal(new AuditReceipt(AuditReceiptStatus.Accepted, 1), await SendAsync(chain, []));
    }

    [Fact]
    public async Task A_collector_that_ended_while_it_wrote_goes_on_behind_the_last_whole_record()
    {
        var (chain, lines) = await WriteAsync(3);
        await SendAsync(chain, lines);
        _collector.Dispose();
        var copy = Assert.Single(Directory.GetFiles(Path.Combine(_directory, "chains"), "*.audit"));
        await using (var file = new FileStream(copy, FileMode.Open))
        {
            file.SetLength(file.Length - 3);
        }

        using var again = new AuditCollector(Path.Combine(_directory, "chains"), Master, _time);

        Assert.Equal(3, (await again.ReceiveAsync(AuditShipment.Sign(Key, chain, default, _time.GetUtcNow()), default, Ignore, Cancellation)).Next);
        Assert.Equal(4, (await again.ReceiveAsync(AuditShipment.Sign(Key, chain, lines, _time.GetUtcNow()), lines, Ignore, Cancellation)).Next);
        Assert.Equal(new AuditVerification(3, AuditFault.None), await AuditVerifier.VerifyAsync(copy, Key, Cancellation));
    }

    [Fact]
    public async Task What_is_not_durable_does_not_leave_the_process()
    {
        await using var log = AuditLog.Open(Log, Key, _time);
        await AppendAsync(log, 1);
        var (durable, length) = (log.DurableNumber, new FileInfo(Log).Length);

        log.Append(new AuditEntry(AuditKind.Denial, "Query.x"));
        await UntilAsync(() => new FileInfo(Log).Length > length, advances: false);

        Assert.Equal(durable, log.DurableNumber);
    }

    [Fact]
    public async Task A_log_that_other_processes_write_in_turn_is_sent_by_one_that_only_reads_it()
    {
        await using var shipper = Follow();
        Assert.True(await shipper.FirstPass);
        for (var command = 0; command < 2; command++)
        {
            await using var log = AuditLog.Open(Log, Key, _time);
            await AppendAsync(log, 2);
        }

        await UntilAsync(() => _handler.Stored.Length == 4);

        // One that sends its records itself is not in the way, and nothing is stored twice.
        await using (var log = AuditLog.Open(Log, Key, _time))
        {
            await AppendAsync(log, 1);
            await using var own = Ship(log);
            Assert.True(await own.FirstPass);
        }

        Assert.Equal([1, 2, 3, 4, 5], _handler.Stored);
        Assert.Empty(_told);
    }

    [Fact]
    public async Task A_log_that_is_moved_away_and_begun_anew_while_it_is_followed_is_another_chain()
    {
        await using var shipper = Follow();
        await using (var log = AuditLog.Open(Log, Key, _time))
        {
            await AppendAsync(log, 3);
        }

        await UntilAsync(() => _handler.Stored.Length == 3);
        File.Move(Log, Log + ".kept");
        File.Delete(Log + ".head");

        // The same record at the same time would be the beginning of the same chain.
        _time.Advance(TimeSpan.FromSeconds(1));
        await using (var log = AuditLog.Open(Log, Key, _time))
        {
            await AppendAsync(log, 2);
        }

        await UntilAsync(() => _handler.Stored.Length == 5);

        Assert.Equal([1, 2, 3, 1, 2], _handler.Stored);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_directory, "chains"), "*.audit").Length);
    }

    public void Dispose()
    {
        _collector.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static Task Ignore(AuditChainName chain, IReadOnlyList<AuditRecord> records, CancellationToken cancellationToken) => Task.CompletedTask;

    private AuditShipper Ship(AuditLog log)
        => new(log, Log, "portfolio", Key, new HttpMessageInvoker(_handler, disposeHandler: false), new Uri("http://collector/"), _time, (state, why) => _told.Add((state, why)));

    private AuditShipper Follow()
        => AuditShipper.Follow(Log, "portfolio", Key, new HttpMessageInvoker(_handler, disposeHandler: false), new Uri("http://collector/"), _time, (state, why) => _told.Add((state, why)));

    private static async Task AppendAsync(AuditLog log, int count)
        => await log.AppendDurablyAsync([.. Enumerable.Range(0, count).Select(i => new AuditEntry(AuditKind.Read, "Client.legalName") { EntityKey = $"Client:{i}" })], Cancellation);

    /// <summary>A log's name and lines.</summary>
    private async Task<(AuditChainName Chain, byte[] Lines)> WriteAsync(int count)
    {
        await using (var log = AuditLog.Open(Log, Key, _time))
        {
            await AppendAsync(log, count);
        }

        var lines = await File.ReadAllBytesAsync(Log, Cancellation);
        Assert.True(AuditChain.TrySplit(lines.AsSpan(0, Array.IndexOf(lines, (byte)'\n')), out _, out var hash));
        return (AuditChainName.Of("portfolio", hash), lines);
    }

    private Task<AuditReceipt> SendAsync(AuditChainName chain, byte[] lines)
        => _collector.ReceiveAsync(AuditShipment.Sign(Key, chain, lines, _time.GetUtcNow()), lines, Ignore, Cancellation);

    private async Task AssertRefusedAsync(string? header, byte[] lines)
        => Assert.Equal(AuditReceiptStatus.Refused, (await _collector.ReceiveAsync(header, lines, Ignore, Cancellation)).Status);

    /// <summary>Lets time pass until something has happened; the test's own time ends a wait for what never does.</summary>
    private async Task UntilAsync(Func<bool> happened, bool advances = true)
    {
        while (!happened())
        {
            if (advances)
            {
                _time.Advance(TimeSpan.FromSeconds(1));
            }

            await Task.Delay(1, Cancellation);
        }
    }
}
