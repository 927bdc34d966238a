namespace Subgraphs.Server.Scheduling;

/// <summary>
/// Lets a number of operations run at once. Those that wait begin party by party, so that whoever has a thousand waiting holds up somebody who
/// has one by a single operation; and no party has all places, so that whoever comes while another's long operations run finds one free.
/// </summary>
/// <param name="maxRunning">Operations at once, of all parties.</param>
/// <param name="maxWaiting">Operations of one party that wait; further ones are turned away.</param>
internal sealed class CallerTurns(int maxRunning, int maxWaiting)
{
    /// <summary>A quarter of the places is never one party's: of a single place nothing can be kept free.</summary>
    private readonly int _maxOfOne = Math.Max(1, maxRunning - Math.Max(1, maxRunning / 4));

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Party> _parties = new(StringComparer.Ordinal);

    /// <summary>The parties that have somebody waiting, in the order of their turns.</summary>
    private readonly LinkedList<Party> _turns = new();

    private int _free = maxRunning;

    /// <summary>Operations that wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _turns.Sum(party => party.Waiting.Count);
            }
        }
    }

    /// <summary>Waits for a place, to be given back by <see cref="Release"/>.</summary>
    /// <param name="name">Whose operation it is: <see cref="Authorization.ICaller.Partition"/>; null is one party too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where too many of the party wait already; then nothing is to be given back.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled; nothing is to be given back.</exception>
    public ValueTask<bool> AcquireAsync(string? name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var party = Find(name ?? "");
            if (_free > 0 && party.Running < _maxOfOne)
            {
                // Whoever waits of this party would have begun before.
                _free--;
                party.Running++;
                return ValueTask.FromResult(true);
            }

            if (party.Waiting.Count >= maxWaiting)
            {
                Forget(party);
                return ValueTask.FromResult(false);
            }

            var waiter = new Waiter(this, party, cancellationToken);
            waiter.Place = party.Waiting.AddLast(waiter);
            if (party.Waiting.Count == 1)
            {
                _turns.AddLast(party.Turn);
            }

            return WaitAsync(waiter);
        }
    }

    /// <summary>Gives a place back: it is the next one's of the party whose turn it is.</summary>
    /// <param name="name">As it was given to <see cref="AcquireAsync"/>.</param>
    public void Release(string? name)
    {
        lock (_lock)
        {
            var party = _parties[name ?? ""];
            party.Running--;
            _free++;
            Forget(party);
            BeginNext();
        }
    }

    private static async ValueTask<bool> WaitAsync(Waiter waiter)
    {
        await using (waiter.Token.UnsafeRegister(static waiter => ((Waiter)waiter!).Cancel(), waiter))
        {
            return await waiter.Task;
        }
    }

    /// <summary>A place was given back: at most one operation can begin, the first of the first party that may have one more.</summary>
    private void BeginNext()
    {
        for (var turn = _turns.First; turn is not null; turn = turn.Next)
        {
            var party = turn.Value;
            if (party.Running < _maxOfOne)
            {
                var waiter = party.Waiting.First!.Value;
                party.Waiting.RemoveFirst();
                _turns.Remove(turn);
                if (party.Waiting.Count > 0)
                {
                    _turns.AddLast(turn);
                }

                _free--;
                party.Running++;
                waiter.SetResult(true);
                return;
            }
        }
    }

    private Party Find(string name)
    {
        if (!_parties.TryGetValue(name, out var party))
        {
            party = new Party(name);
            _parties.Add(name, party);
        }

        return party;
    }

    private void Forget(Party party)
    {
        if (party.Running == 0 && party.Waiting.Count == 0)
        {
            _parties.Remove(party.Name);
        }
    }

    private sealed class Party
    {
        public Party(string name)
        {
            Name = name;
            Turn = new LinkedListNode<Party>(this);
        }

        public string Name { get; }

        public int Running { get; set; }

        public LinkedList<Waiter> Waiting { get; } = new();

        /// <summary>Its place in the order of turns while somebody waits.</summary>
        public LinkedListNode<Party> Turn { get; }
    }

    private sealed class Waiter(CallerTurns turns, Party party, CancellationToken token) : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public LinkedListNode<Waiter>? Place { get; set; }

        public CancellationToken Token => token;

        /// <summary>Unless it has its turn already: then it goes on, and gives its place back like any other.</summary>
        public void Cancel()
        {
            lock (turns._lock)
            {
                if (Place!.List is null)
                {
                    return;
                }

                party.Waiting.Remove(Place);
                if (party.Waiting.Count == 0)
                {
                    turns._turns.Remove(party.Turn);
                }

                turns.Forget(party);
            }

            TrySetCanceled(token);
        }
    }
}
