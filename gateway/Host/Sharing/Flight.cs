using System.Threading.Tasks.Sources;

namespace Gateway.Host.Sharing;

/// <summary>One execution that is under way, and those who wait for it.</summary>
#pragma warning disable CA1001 // its end is not a call of Dispose: it closes when it has a result or nobody waits, and disposes the source then
internal sealed class Flight<TResult>
#pragma warning restore CA1001 // this class only
    where TResult : IShareable
{
    private readonly Flights<TResult> _flights;
    private readonly Lock _lock = new();
    private readonly List<Passenger> _passengers = [];
    private readonly CancellationToken _token;
    private CancellationTokenSource? _cancellation;
    private int _aboard;
    private bool _isClosed;

    public Flight(Flights<TResult> flights, SharingKey key, string owner)
    {
        _flights = flights;
        Key = key;
        Owner = owner;
        _cancellation = new CancellationTokenSource();
        _token = _cancellation.Token;
    }

    public SharingKey Key { get; }

    /// <summary>Who started it.</summary>
    public string Owner { get; }

    public int WaitingCount => Volatile.Read(ref _aboard);

    /// <summary>False where it takes nobody any more.</summary>
    public bool TryJoin(CancellationToken cancellationToken, out ValueTask<TResult> result)
    {
        var passenger = new Passenger(this);
        lock (_lock)
        {
            if (_isClosed)
            {
                result = default;
                return false;
            }

            _passengers.Add(passenger);
            _aboard++;
        }

        result = passenger.WaitAsync(cancellationToken);
        return true;
    }

    public async Task RunAsync<TState>(Func<TState, CancellationToken, ValueTask<TResult>> start, TState state)
    {
        TResult result;
        int count;
        try
        {
            result = await start(state, _token).ConfigureAwait(false);

            // From here on nobody joins and nobody's leaving counts, so each gets a share of its own.
            count = Close();
            result.Share(Math.Max(1, count));
        }
#pragma warning disable CA1031 // whatever it is, those who wait must get it
        catch (Exception exception)
#pragma warning restore CA1031 // the only use
        {
            _ = Close();
            foreach (var passenger in _passengers)
            {
                passenger.Fail(exception);
            }

            return;
        }

        if (count == 0)
        {
            result.Release();
        }

        foreach (var passenger in _passengers)
        {
            passenger.Arrive(result, isAlone: count == 1);
        }
    }

    /// <summary>Lets nobody in any more. The number of those who still wait; each of them will be told.</summary>
    private int Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (var passenger in _passengers)
            {
                passenger.Seat();
            }

            _cancellation?.Dispose();
            _cancellation = null;
        }

        _flights.Remove(this);
        return _aboard;
    }

    private void Leave(Passenger passenger)
    {
        CancellationTokenSource? abandoned = null;
        lock (_lock)
        {
            if (!passenger.TryLeave())
            {
                return;
            }

            if (--_aboard == 0)
            {
                _isClosed = true;
                (abandoned, _cancellation) = (_cancellation, null);
            }
        }

        if (abandoned is not null)
        {
            _flights.Remove(this);
            abandoned.Cancel();
            abandoned.Dispose();
        }

        passenger.Cancel();
    }

    /// <summary>One who waits. Its state changes under the flight's lock: waiting → left, or waiting → seated, who gets the result.</summary>
    private sealed class Passenger(Flight<TResult> flight) : IValueTaskSource<TResult>
    {
        private ManualResetValueTaskSourceCore<TResult> _core = new() { RunContinuationsAsynchronously = true };
        private CancellationTokenRegistration _registration;
        private CancellationToken _cancellationToken;
        private State _state;

        private enum State
        {
            Waiting,
            Left,
            Seated,
        }

        public ValueTask<TResult> WaitAsync(CancellationToken cancellationToken)
        {
            _cancellationToken = cancellationToken;
            if (cancellationToken.CanBeCanceled)
            {
                _registration = cancellationToken.UnsafeRegister(static passenger => ((Passenger)passenger!).Leave(), this);
            }

            return new ValueTask<TResult>(this, _core.Version);
        }

        public bool TryLeave()
        {
            if (_state is not State.Waiting)
            {
                return false;
            }

            _state = State.Left;
            return true;
        }

        public void Seat() => _state = _state is State.Waiting ? State.Seated : _state;

        public void Cancel() => _core.SetException(new OperationCanceledException(_cancellationToken));

        /// <param name="isAlone">Then it goes on right here; several go on beside each other.</param>
        public void Arrive(TResult result, bool isAlone)
        {
            if (_state is State.Seated)
            {
                _core.RunContinuationsAsynchronously = !isAlone;
                _core.SetResult(result);
            }
        }

        public void Fail(Exception exception)
        {
            if (_state is State.Seated)
            {
                _core.SetException(exception);
            }
        }

        public TResult GetResult(short token)
        {
            _registration.Dispose();
            return _core.GetResult(token);
        }

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
            => _core.OnCompleted(continuation, state, token, flags);

        private void Leave() => flight.Leave(this);
    }
}
