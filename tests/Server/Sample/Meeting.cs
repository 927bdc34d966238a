namespace Subgraphs.Server.Tests.Sample;

/// <summary>Lets batches go on once so many callers have asked, and numbers them.</summary>
internal sealed class Meeting(int callers)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asked;
    private int _batches;

    public void Ask()
    {
        if (Interlocked.Increment(ref _asked) >= callers)
        {
            _all.TrySetResult();
        }
    }

    public async Task<int> WaitAsync()
    {
        var number = Interlocked.Increment(ref _batches);
        await _all.Task;
        return number;
    }
}
