using Subgraphs.Server.Authorization;

namespace Subgraphs.Tenancy.Callers;

/// <summary>
/// Lets a signed context begin one mutation: who captured a request cannot send it again while the context is valid. What was used is
/// remembered for at least as long as a context can be, in two sets of which the older goes; when they are full, nothing begins. A program
/// that runs more than once remembers in each process for itself.
/// </summary>
/// <param name="validity">How long a context can be used at most, both clocks' differences included.</param>
/// <param name="time">The clock.</param>
/// <param name="capacity">How many contexts are remembered; 100,000 are about 6 MB.</param>
internal sealed class MutationGate(TimeSpan validity, TimeProvider time, int capacity = 100_000) : IMutationGate
{
    private readonly Lock _lock = new();
    private HashSet<CallerProof> _recent = [];
    private HashSet<CallerProof> _older = [];
    private long _turned = time.GetTimestamp();

    public MutationEntry Enter(ICaller caller)
    {
        // A token that a person presents to a subgraph which stands alone is made for many requests.
        if (caller is not CallerContext { Proof: { } proof })
        {
            return MutationEntry.Granted;
        }

        lock (_lock)
        {
            Turn();
            if (_recent.Contains(proof) || _older.Contains(proof))
            {
                return MutationEntry.Used;
            }

            if (_recent.Count + _older.Count >= capacity)
            {
                return MutationEntry.Full;
            }

            _recent.Add(proof);
            return MutationEntry.Granted;
        }
    }

    /// <summary>What was used before the last turn is older than a context can be.</summary>
    private void Turn()
    {
        var elapsed = time.GetElapsedTime(_turned);
        if (elapsed < validity)
        {
            return;
        }

        _older = elapsed < 2 * validity ? _recent : [];
        _recent = [];
        _turned = time.GetTimestamp();
    }
}
