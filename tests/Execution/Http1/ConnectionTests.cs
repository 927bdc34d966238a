using Gateway.Execution.Subgraphs;
using GraphQL.Language;

namespace Gateway.Execution.Tests.Http1;

/// <summary>Which connection a request takes, and what becomes of it.</summary>
public sealed class ConnectionTests : Http1Test
{
    [Fact]
    public async Task A_connection_is_used_again()
    {
        await using var server = new RawServer(Ok);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("{}", Take(await SendAsync(server, "{}")));
        }

        Assert.Equal(1, server.ConnectionCount);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_connection_that_brought_more_than_was_asked_for_is_not_kept()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}HTTP/1.1 200 OK\r\n") { PieceSize = 1000 };

        Assert.Equal("""{"a":1}""", Take(await SendAsync(server, "{}")));
        Assert.Equal(0, Connections.IdleCount);
    }

    [Fact]
    public async Task A_query_that_meets_an_ended_connection_is_sent_again_on_a_new_one()
    {
        await using var server = new RawServer(Ok) { ClosesAfter = true };

        Assert.Equal("{}", Take(await SendAsync(server, "{}")));
        Assert.Equal("{}", Take(await SendAsync(server, "{}")));

        Assert.Equal(2, server.ConnectionCount);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_mutation_asks_first_whether_its_connection_is_open_and_is_never_sent_twice()
    {
        await using var server = new RawServer(Ok) { ClosesAfter = true };
        Assert.Equal("{}", Take(await SendAsync(server, "{}")));
        await server.AllClosedAsync();

        Assert.Equal("{}", Take(await SendAsync(server, "{}", operation: OperationType.Mutation)));

        // A server that takes the request and ends without an answer may have done what it was asked.
        server.Text = "";
        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(server, "{}", operation: OperationType.Mutation)).Failure);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_new_connection_that_ends_without_an_answer_is_not_tried_again()
    {
        await using var server = new RawServer("") { ClosesAfter = true };

        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(server, "{}")).Failure);
        _ = Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Nobody_listening_and_an_unknown_subgraph_are_failures()
    {
        var server = new RawServer(Ok);
        await server.DisposeAsync();

        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(server, "{}")).Failure);
        Assert.Equal(SubgraphFailure.UnknownSubgraph, (await SendAsync(server, "{}", subgraph: "other")).Failure);
    }

    [Fact]
    public async Task A_cancelled_request_ends_at_once_and_its_connection_is_closed()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
        using var cancellation = new CancellationTokenSource();

        var sending = SendAsync(server, "{}", cancellationToken: cancellation.Token);
        await server.AnsweredAsync();
        await cancellation.CancelAsync();

        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await server.AllClosedAsync();
        Assert.Equal(0, Connections.IdleCount);
    }
}
