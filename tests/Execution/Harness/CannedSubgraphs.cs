using System.Collections.Concurrent;
using System.Text;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;

namespace Gateway.Execution.Tests.Harness;

/// <summary>Subgraphs in memory: for each name the answers in the order of the requests. Keeps what was sent.</summary>
internal sealed class CannedSubgraphs(BufferPool pool) : ISubgraphClient
{
    private readonly ConcurrentDictionary<string, Queue<Func<SubgraphRequest, CancellationToken, ValueTask<SubgraphResponse>>>> _answers = new();
    private readonly List<(string Subgraph, string Body)> _requests = [];

    /// <summary>The bodies that were sent, in order.</summary>
    public IReadOnlyList<(string Subgraph, string Body)> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public CannedSubgraphs Answer(string subgraph, string json) => Answer(subgraph, Encoding.UTF8.GetBytes(json));

    public CannedSubgraphs Answer(string subgraph, byte[] json, int statusCode = 200)
        => Answer(subgraph, (_, _) => ValueTask.FromResult(SubgraphResponse.Success(BodyBuffer.Copy(json, pool), statusCode)));

    public CannedSubgraphs Fail(string subgraph, SubgraphFailure failure)
        => Answer(subgraph, (_, _) => ValueTask.FromResult(SubgraphResponse.Failed(failure, detail: "http://10.0.0.7:4001 refused")));

    public CannedSubgraphs Answer(string subgraph, Func<SubgraphRequest, CancellationToken, ValueTask<SubgraphResponse>> answer)
    {
        _answers.GetOrAdd(subgraph, _ => new()).Enqueue(answer);
        return this;
    }

    public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        lock (_requests)
        {
            _requests.Add((request.Subgraph, Encoding.UTF8.GetString(request.Body.Span)));
        }

        return _answers[request.Subgraph].Dequeue()(request, cancellationToken);
    }
}
