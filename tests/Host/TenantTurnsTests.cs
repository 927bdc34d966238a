using Gateway.Host.Subgraphs;

namespace Gateway.Host.Tests;

/// <summary>Whose call goes next where calls wait for a subgraph.</summary>
public sealed class TenantTurnsTests
{
    private static readonly Guid Loud = Guid.NewGuid();
    private static readonly Guid Quiet = Guid.NewGuid();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tenant_with_one_call_waits_for_one_of_the_tenant_with_many()
    {
        var turns = new TenantTurns(maxCalls: 1, maxWaiting: 100);
        Assert.True(await turns.AcquireAsync(Loud, Cancellation));
        var loud = Enumerable.Range(0, 50).Select(_ => turns.AcquireAsync(Loud, Cancellation).AsTask()).ToArray();
        var quiet = turns.AcquireAsync(Quiet, Cancellation).AsTask();

        turns.Release();
        Assert.True(await loud[0]);
        Assert.False(quiet.IsCompleted);
        turns.Release();
        Assert.True(await quiet);
        Assert.False(loud[1].IsCompleted);

        // With nobody else in line, all turns are the one's that waits.
        foreach (var next in loud[1..])
        {
            turns.Release();
            Assert.True(await next);
        }
    }

    [Fact]
    public async Task Who_fills_its_line_is_turned_away_and_nobody_else()
    {
        var turns = new TenantTurns(maxCalls: 1, maxWaiting: 2);
        Assert.True(await turns.AcquireAsync(Loud, Cancellation));
        _ = turns.AcquireAsync(Loud, Cancellation).AsTask();
        _ = turns.AcquireAsync(Loud, Cancellation).AsTask();

        Assert.False(await turns.AcquireAsync(Loud, Cancellation));
        Assert.False(turns.AcquireAsync(Quiet, Cancellation).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_its_place_to_the_next()
    {
        var turns = new TenantTurns(maxCalls: 1, maxWaiting: 2);
        Assert.True(await turns.AcquireAsync(Loud, Cancellation));
        using var impatient = new CancellationTokenSource();
        var first = turns.AcquireAsync(Quiet, impatient.Token).AsTask();
        var second = turns.AcquireAsync(Loud, Cancellation).AsTask();

        await impatient.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);
        turns.Release();
        Assert.True(await second);
        turns.Release();

        // The place is free again, and the empty line has gone.
        Assert.True(await turns.AcquireAsync(Quiet, Cancellation));
    }

    /// <summary>Whatever happens at once, no more than the places are taken, and in the end all are free.</summary>
    [Fact]
    public async Task Places_are_neither_lost_nor_made_when_many_come_wait_and_leave_at_once()
    {
        const int Places = 5;
        var turns = new TenantTurns(Places, maxWaiting: 60);
        var tenants = Enumerable.Range(0, 4).Select(_ => Guid.NewGuid()).ToArray();
        var (inside, most, served, turnedAway) = (0, 0, 0, 0);
        await Parallel.ForAsync(0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 200, CancellationToken = Cancellation }, async (i, cancellation) =>
        {
            var random = new Random(i);
            using var leaves = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            try
            {
                var waits = turns.AcquireAsync(tenants[random.Next(tenants.Length)], leaves.Token).AsTask();
                if (random.Next(3) == 0)
                {
                    await leaves.CancelAsync();
                }

                if (!await waits)
                {
                    Interlocked.Increment(ref turnedAway);
                    return;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var now = Interlocked.Increment(ref inside);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            Interlocked.Increment(ref served);
            turns.Release();
        });

        Assert.InRange(most, 2, Places);
        Assert.True(served > 1_000, $"{served} served, {turnedAway} turned away");
        for (var i = 0; i < Places; i++)
        {
            Assert.True(turns.AcquireAsync(Quiet, Cancellation).AsTask().IsCompletedSuccessfully);
        }

        Assert.False(turns.AcquireAsync(Quiet, Cancellation).AsTask().IsCompleted);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            _ = Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
