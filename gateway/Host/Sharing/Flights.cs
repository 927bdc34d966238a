using System.Collections.Concurrent;

namespace Gateway.Host.Sharing;

/// <summary>
/// Executions that are under way, by what they answer. Who asks for one that is under way waits for it with the others. One who leaves
/// takes nothing from them; when all have left, the execution is cancelled. A failure is handed to all who wait, and nothing is kept when
/// an execution has ended.
/// </summary>
internal sealed class Flights<TResult>
    where TResult : IShareable
{
    private readonly ConcurrentDictionary<SharingKey, Flight<TResult>> _flights = new();

    /// <summary>How many wait for an execution.</summary>
    public int WaitingCount => _flights.Sum(flight => flight.Value.WaitingCount);

    /// <summary>Joins the execution of this key, or starts it.</summary>
    /// <param name="key">Under what it can be shared.</param>
    /// <param name="owner">Who starts it, where it has to be started; told to those who join.</param>
    /// <param name="start">Starts the execution; must use nothing that ends with the request of the one who starts it.</param>
    /// <param name="state">Handed to <paramref name="start"/>.</param>
    /// <param name="cancellationToken">Ends the wait of this one.</param>
    /// <param name="leader">Whose execution was joined; null where it was started.</param>
    /// <returns>The result, to be released; or the exception that ended the execution.</returns>
    public ValueTask<TResult> RunAsync<TState>(
        in SharingKey key,
        string owner,
        Func<TState, CancellationToken, ValueTask<TResult>> start,
        TState state,
        CancellationToken cancellationToken,
        out string? leader)
    {
        while (true)
        {
            if (_flights.TryGetValue(key, out var flight))
            {
                if (flight.TryJoin(cancellationToken, out var joined))
                {
                    leader = flight.Owner;
                    return joined;
                }

                // It has just ended, or all have left it: the next one is another.
                Remove(flight);
                continue;
            }

            flight = new Flight<TResult>(this, key with { Content = key.Content.Keep() }, owner);
            if (!_flights.TryAdd(flight.Key, flight))
            {
                flight.Key.Content.Discard();
                continue;
            }

            leader = null;
            _ = flight.TryJoin(cancellationToken, out var own);
            _ = flight.RunAsync(start, state);
            return own;
        }
    }

    /// <summary>Forgets one that is closed. Who still compares its key with another meets a flight that takes nobody.</summary>
    public void Remove(Flight<TResult> flight)
    {
        if (_flights.TryRemove(new KeyValuePair<SharingKey, Flight<TResult>>(flight.Key, flight)))
        {
            flight.Key.Content.Discard();
        }
    }
}
