using Gateway.Host.Metering;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;
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
}
