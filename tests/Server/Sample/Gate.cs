using System.Collections.Concurrent;

namespace Subgraphs.Server.Tests.Sample;

/// <summary>Holds resolvers until it is opened.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Who came, in order.</summary>
    public ConcurrentQueue<string> Arrivals { get; } = new();

    public Task PassAsync(string who, CancellationToken cancellationToken)
    {
        Arrivals.Enqueue(who);
        return _opened.Task.WaitAsync(cancellationToken);
    }

    public void Open() => _opened.TrySetResult();
}
