using System.Text;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Subgraphs.Http1;
using Gateway.Execution.Tests.Harness;
using Gateway.Planning;
using GraphQL.Language;

namespace Gateway.Execution.Tests.Http1;

/// <summary>The gateway's own HTTP/1.1 client against servers that say byte for byte what a test wants; every buffer must come back.</summary>
public abstract class Http1Test : IDisposable
{
    private protected const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    private protected PoisoningBufferPool Pool { get; } = new();

    private protected SubgraphConnections Connections { get; private set; }

    protected Http1Test() => Connections = new SubgraphConnections(TimeProvider.System, Pool);

    public void Dispose()
    {
        Connections.Dispose();
        Pool.AssertNothingOutstanding();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what is kept open.</summary>
    protected void Reconnect()
    {
        Connections.Dispose();
        Connections = new SubgraphConnections(TimeProvider.System, Pool);
    }

    private protected async Task<SubgraphResponse> SendAsync(
        RawServer server,
        string json,
        HttpSubgraphClientOptions? options = null,
        string subgraph = "market",
        OperationType operation = OperationType.Query,
        CancellationToken? cancellationToken = null)
    {
        var endpoints = new Dictionary<string, Uri> { ["market"] = new($"http://127.0.0.1:{server.Port}/graphql?a=b") };
        var body = BodyBuffer.Copy(Encoding.UTF8.GetBytes(json), Pool);
        var fetch = new FetchNode { Id = 0, Subgraph = subgraph, Operation = operation, OperationText = "" };
        try
        {
            return await new Http1SubgraphClient(Connections, endpoints, options, Pool).SendAsync(
                new SubgraphRequest { Subgraph = subgraph, Operation = operation, Body = body, Fetch = fetch },
                cancellationToken ?? TestContext.Current.CancellationToken);
        }
        finally
        {
            body.Release();
        }
    }

    private protected static string Take(SubgraphResponse response)
    {
        Assert.True(response.IsSuccess, $"{response.Failure}: {response.Detail}");
        var text = Encoding.UTF8.GetString(response.Body!.Span);
        response.Body.Release();
        return text;
    }
}
