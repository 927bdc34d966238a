using System.Runtime.CompilerServices;
using Gateway.Host.Caching;

namespace Gateway.Host.Tests;

public sealed class BoundedCacheTests
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_value_that_many_ask_for_at_once_is_made_once()
    {
        var cache = new BoundedCache<string, int>(8);
        var made = 0;
        using var started = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();

        var first = Task.Run(() => cache.GetOrMakeAsync("key", Make, _ => true, Token), Token);
        started.Wait(Token);
        var others = Enumerable.Range(0, 10).Select(_ => cache.GetOrMakeAsync("key", Make, _ => true, Token)).ToArray();
        Assert.All(others, other => Assert.False(other.IsCompleted));
        release.Set();

        Assert.All(await Task.WhenAll(others), value => Assert.Equal(1, value));
        Assert.Equal(1, await first);
        Assert.True(cache.TryGet("key", out _));

        int Make()
        {
            started.Set();
            release.Wait(Token);
            return Interlocked.Increment(ref made);
        }
    }

    [Fact]
    public async Task Beyond_what_is_kept_freely_a_value_is_kept_when_it_is_asked_for_again()
    {
        var cache = new BoundedCache<int, int>(8, freely: 2);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(i, await MakeAsync(i));
        }

        Assert.Equal(2, cache.Count);
        Assert.True(cache.TryGet(0, out _));
        Assert.True(cache.TryGet(1, out _));
        Assert.False(cache.TryGet(9, out _));

        Assert.Equal(9, await MakeAsync(9));
        Assert.True(cache.TryGet(9, out _));

        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 100; i++)
            {
                _ = await MakeAsync(i);
            }
        }

        Assert.Equal(8, cache.Count);

        Task<int> MakeAsync(int key) => cache.GetOrMakeAsync(key, () => key, _ => true, Token);
    }

    [Fact]
    public async Task A_value_that_is_not_kept_is_held_by_nothing()
    {
        var cache = new BoundedCache<int, object>(1000, freely: 1);
        var values = new List<WeakReference>();
        for (var i = 0; i < 100; i++)
        {
            values.Add(await MakeAsync(i));
        }

        GC.Collect();

        Assert.True(values[0].IsAlive);
        Assert.DoesNotContain(values[1..], value => value.IsAlive);
        GC.KeepAlive(cache);

        // In a method of its own, so that no local of the test holds a value.
        [MethodImpl(MethodImplOptions.NoInlining)]
        async Task<WeakReference> MakeAsync(int key) => new(await cache.GetOrMakeAsync(key, () => new object(), _ => true, Token));
    }

    [Fact]
    public async Task A_value_that_all_read_all_the_time_gives_way_nevertheless()
    {
        var cache = new BoundedCache<int, int>(4);
        for (var i = 0; i < 20; i++)
        {
            _ = await cache.GetOrMakeAsync(i, () => i, _ => true, Token);
            for (var key = 0; key <= i; key++)
            {
                _ = cache.TryGet(key, out _);
            }
        }

        Assert.Equal(4, cache.Count);
    }

    [Fact]
    public async Task No_more_values_are_kept_than_the_cache_holds_and_those_that_are_read_stay()
    {
        var cache = new BoundedCache<int, int>(4);
        for (var i = 0; i < 100; i++)
        {
            _ = await cache.GetOrMakeAsync(i, () => i, _ => true, Token);
            Assert.True(cache.TryGet(0, out _));
            Assert.InRange(cache.Count, 1, 4);
        }

        Assert.False(cache.TryGet(50, out _));
    }

    [Fact]
    public async Task What_is_not_to_be_kept_is_made_again()
    {
        var cache = new BoundedCache<int, int>(4);
        var made = 0;

        for (var i = 0; i < 50; i++)
        {
            _ = await cache.GetOrMakeAsync(1, () => ++made, _ => false, Token);
        }

        Assert.Equal(50, made);
        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public async Task A_failure_reaches_who_asked_and_is_not_kept()
    {
        var cache = new BoundedCache<int, int>(4);

        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => cache.GetOrMakeAsync(1, () => throw new InvalidOperationException(), _ => true, Token));

        Assert.Equal(5, await cache.GetOrMakeAsync(1, () => 5, _ => true, Token));
    }
}
