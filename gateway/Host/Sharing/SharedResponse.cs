using Gateway.Execution.Subgraphs;

namespace Gateway.Host.Sharing;

/// <summary>A subgraph's response that equal fetches wait for.</summary>
internal sealed class SharedResponse(SubgraphResponse response) : IShareable
{
    public SubgraphResponse Response => response;

    public void Share(int count)
    {
        for (var i = 1; i < count; i++)
        {
            response.Body?.AddReference();
        }
    }

    public void Release() => response.Body?.Release();
}
