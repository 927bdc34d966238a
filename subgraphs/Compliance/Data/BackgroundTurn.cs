namespace Subgraphs.Compliance.Data;

/// <summary>
/// Work in the background takes turns, a batch at a time: whatever there is to catch up with, it keeps one processor busy and leaves the others to
/// the requests, and no feed waits for another to be done.
/// </summary>
internal sealed class BackgroundTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the turn, which ends when what is returned is disposed of.</summary>
    public async ValueTask<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Taken(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
