using Gateway.Host.Metering;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;
using Gateway.Metering.Reading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Host.Tests.Metering;

public sealed class UsageRecorderTests
{
    [Fact]
    public async Task What_was_counted_is_written_when_the_interval_is_over()
    {
        using var folder = new TemporaryFolder();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero));
        using var recorder = UsageRecorder.Open(
            new MeteringOptions { Directory = folder.Path, FlushInterval = TimeSpan.FromSeconds(10) }, time, NullLogger<UsageRecorder>.Instance);
        using var stopping = new CancellationTokenSource();
        var writing = recorder.WriteAsync(stopping.Token);
        recorder.Fetched(new Caller { TenantId = Guid.NewGuid() }, UsageOperation.None, "a", time.GetTimestamp());

        time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
        time.Advance(TimeSpan.FromSeconds(0.1));
        while (!Directory.EnumerateFiles(folder.Path).Any())
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await stopping.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
    }

    [Fact]
    public void While_nothing_can_be_written_one_line_says_so_and_another_when_it_is_over()
    {
        using var folder = new TemporaryFolder();
        var directory = Directory.CreateDirectory(folder.File("usage")).FullName;
        using var logs = new RecordedLogs();
        using var loggers = LoggerFactory.Create(builder => builder.AddProvider(logs));
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero));
        using var recorder = UsageRecorder.Open(new MeteringOptions { Directory = directory }, time, loggers.CreateLogger<UsageRecorder>());
        Directory.Delete(directory);
        for (var i = 0; i < 5; i++)
        {
            recorder.Fetched(new Caller { TenantId = Guid.NewGuid() }, UsageOperation.None, "a", time.GetTimestamp());
            recorder.Flush();
        }

        _ = Directory.CreateDirectory(directory);
        recorder.Flush();
        recorder.Flush();

        Assert.Equal([(LogLevel.Error, true), (LogLevel.Information, false)], logs.Lines.Select(line => (line.Level, line.Text.Contains("cannot be written", StringComparison.Ordinal))));
        var ledger = new UsageLedger("2026-11");
        ledger.Read(directory);
        Assert.Equal(5, ledger.Tenants.Count);
    }
}
