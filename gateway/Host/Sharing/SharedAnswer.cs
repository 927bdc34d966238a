using Gateway.Execution;

namespace Gateway.Host.Sharing;

/// <summary>An answer that equal requests wait for.</summary>
internal sealed class SharedAnswer(ExecutionAnswer answer) : IShareable
{
    /// <summary>Above this each request writes from the tree: a second copy of the answer would cost more memory than it saves work.</summary>
    private const int MaxFlatBytes = 1024 * 1024;

    public ExecutionAnswer Answer => answer;

    public void Share(int count)
    {
        for (var i = 1; i < count; i++)
        {
            answer.AddReference();
        }

        if (count > 1 && answer.Length <= MaxFlatBytes)
        {
            answer.Flatten();
        }
    }

    public void Release() => answer.Release();
}
