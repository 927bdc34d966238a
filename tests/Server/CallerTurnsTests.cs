using Subgraphs.Server.Scheduling;

namespace Subgraphs.Server.Tests;

public sealed class CallerTurnsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_one_waiting_begins_after_one_operation_of_whoever_has_many()
    {
        var turns = new CallerTurns(2, 100);
        Assert.True(await turns.AcquireAsync("loud", Cancel));
        Assert.True(await turns.AcquireAsync("other", Cancel));
        var loud = Enumerable.Range(0, 50).Select(_ => turns.AcquireAsync("loud", Cancel).AsTask()).ToArray();
        var quiet = turns.AcquireAsync("quiet", Cancel).AsTask();
        Assert.Equal(51, turns.Waiting);

        turns.Release("other");
        Assert.True(await quiet);
        Assert.DoesNotContain(loud, waiting => waiting.IsCompleted);

        turns.Release("loud");
        Assert.True(await loud[0]);
        Assert.False(loud[1].IsCompleted);
    }

    [Fact]
    public async Task No_party_has_all_places()
    {
        var turns = new CallerTurns(8, 100);
        var loud = Enumerable.Range(0, 8).Select(_ => turns.AcquireAsync("loud", Cancel).AsTask()).ToArray();

        Assert.Equal(6, loud.Count(place => place.IsCompleted));
        Assert.True(turns.AcquireAsync("quiet", Cancel).AsTask().IsCompleted);
        Assert.True(turns.AcquireAsync(null, Cancel).AsTask().IsCompleted);

        turns.Release("loud");
        Assert.True(await loud[6]);
        Assert.False(loud[7].IsCompleted);
    }

    [Fact]
    public async Task A_single_place_goes_from_party_to_party()
    {
        var turns = new CallerTurns(1, 100);
        Assert.True(await turns.AcquireAsync("a", Cancel));
        var begun = new List<string>();
        string[] waiting = ["a", "a", "b", "b", "c"];
        var all = waiting.Select(BeginAsync).ToArray();

        turns.Release("a");
        await Task.WhenAll(all);

        Assert.Equal(["a", "b", "c", "a", "b"], begun);

        async Task BeginAsync(string party)
        {
            Assert.True(await turns.AcquireAsync(party, Cancel));
            begun.Add(party);
            turns.Release(party);
        }
    }

    [Fact]
    public async Task A_full_line_turns_its_own_party_away_and_nobody_else()
    {
        var turns = new CallerTurns(1, 1);
        Assert.True(await turns.AcquireAsync("loud", Cancel));
        var waiting = turns.AcquireAsync("loud", Cancel).AsTask();

        Assert.False(await turns.AcquireAsync("loud", Cancel));
        var quiet = turns.AcquireAsync("quiet", Cancel).AsTask();
        Assert.False(quiet.IsCompleted);

        turns.Release("loud");
        Assert.True(await waiting);
        turns.Release("loud");
        Assert.True(await quiet);
        Assert.True(new CallerTurns(1, 0).AcquireAsync("alone", Cancel).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_the_line_and_takes_no_place()
    {
        var turns = new CallerTurns(1, 100);
        Assert.True(await turns.AcquireAsync("a", Cancel));
        using var stop = new CancellationTokenSource();
        var left = turns.AcquireAsync("b", stop.Token).AsTask();
        var stays = turns.AcquireAsync("c", Cancel).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal(1, turns.Waiting);

        turns.Release("a");
        Assert.True(await stays);
        turns.Release("c");
        Assert.True(turns.AcquireAsync("b", Cancel).AsTask().IsCompletedSuccessfully);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await turns.AcquireAsync("b", stop.Token));
    }

    [Fact]
    public async Task However_they_come_and_go_all_places_come_back()
    {
        var turns = new CallerTurns(3, 1000);
        var (running, most) = (0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), Cancel, async (number, cancellationToken) =>
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var party = $"{number % 7}";
            var place = turns.AcquireAsync(party, stop.Token);
            if (number % 3 == 0)
            {
                await stop.CancelAsync();
            }

            try
            {
                Assert.True(await place);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            InterlockedMax(ref most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            turns.Release(party);
        });

        Assert.InRange(most, 1, 3);
        Assert.Equal(0, turns.Waiting);
        Assert.True(turns.AcquireAsync("a", Cancel).AsTask().IsCompletedSuccessfully);
        Assert.True(turns.AcquireAsync("b", Cancel).AsTask().IsCompletedSuccessfully);
        Assert.True(turns.AcquireAsync("c", Cancel).AsTask().IsCompletedSuccessfully);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
