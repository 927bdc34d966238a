using System.Diagnostics;
using Benchmarks.Domain;

namespace Benchmarks.Isolation;

/// <summary>What a tenant asks: its requests in turn.</summary>
internal sealed class TenantLoad(DomainHost host, string tenant, IReadOnlyList<byte[]> bodies)
{
    private int _next = -1;

    /// <summary>
    /// Requests that come independently of each other, so many a second on average, and of their answers: a slow answer holds up no request.
    /// At a fixed beat two tenants would meet always or never.
    /// </summary>
    /// <param name="perSecond">On average.</param>
    /// <param name="duration">How long requests come; all are answered when it returns.</param>
    /// <param name="random">Draws when they come.</param>
    public async Task<Answered[]> ComeAsync(double perSecond, TimeSpan duration, Random random)
    {
        var started = Stopwatch.GetTimestamp();
        var requests = new List<Task<Answered>>();
        var due = TimeSpan.Zero;
        while (true)
        {
            // Between arrivals that are independent lie times of an exponential distribution.
            due += TimeSpan.FromSeconds(-Math.Log(1 - random.NextDouble()) / perSecond);
            if (due > duration)
            {
                return await Task.WhenAll(requests);
            }

            if (due - Stopwatch.GetElapsedTime(started) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest);
            }

            requests.Add(AskAsync((Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds));
        }
    }

    /// <summary>So many at once, each connection's next as soon as its last is answered.</summary>
    /// <returns>How many were answered.</returns>
    public async Task<int> PushAsync(int connections, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        return (await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => PushOneAsync()))).Sum();

        async Task<int> PushOneAsync()
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(started) < duration; count++)
            {
                await AskAsync(0);
            }

            return count;
        }
    }

    /// <exception cref="InvalidOperationException">The answer has errors. That the tenant asks more often than the gateway admits is none: then that is its load.</exception>
    private async Task<Answered> AskAsync(double late)
    {
        var body = bodies[(int)((uint)Interlocked.Increment(ref _next) % bodies.Count)];
        var sent = Stopwatch.GetTimestamp();
        var answer = await host.PostAsync(tenant, body);
        var taken = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
        return answer.AsSpan().IndexOf("\"errors\""u8) < 0 || answer.AsSpan().IndexOf("TOO_MANY_REQUESTS"u8) >= 0
            ? new Answered(taken, late)
            : throw new InvalidOperationException($"{tenant}: {System.Text.Encoding.UTF8.GetString(answer)}");
    }
}
