using Gateway.Execution.Subgraphs;

namespace Gateway.Execution.Tests.Http1;

/// <summary>How a response is framed, and how large it may be.</summary>
public sealed class BodyTests : Http1Test
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}", true)]
    [InlineData("HTTP/1.1 200\r\ncontent-length:7\r\n\r\n{\"a\":1}", true)] // no reason, no space, no type
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4;x=y\r\n\":1}\r\n0\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: CHUNKED\r\n\r\n7\r\n{\"a\":1}\r\n0\r\nTrailer: t\r\n\r\n", true)]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: keep-alive, Close\r\n\r\n{\"a\":1}", false)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}", false)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n{\"a\":1}", false)] // to the end of the connection
    public async Task A_body_is_read_however_it_is_framed_and_cut(string text, bool isKept)
    {
        foreach (var piece in new[] { 1, 7, 1000 })
        {
            await using var server = new RawServer(text) { PieceSize = piece };

            Assert.Equal("""{"a":1}""", Take(await SendAsync(server, "{}")));
            Assert.Equal(isKept ? 1 : 0, Connections.IdleCount);
            Reconnect();
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n")]
    public async Task A_body_above_the_limit_is_refused_announced_or_not(string head)
    {
        await using var server = new RawServer(head + new string(' ', 101)) { ClosesAfter = true };

        Assert.Equal(SubgraphFailure.ResponseTooLarge, (await SendAsync(server, "{}", new() { MaxResponseBytes = 100 })).Failure);
        Assert.Equal(0, Connections.IdleCount);
    }

    [Fact]
    public async Task A_body_that_is_announced_is_received_into_the_memory_in_which_it_stays()
    {
        var answer = $"\"{new string('y', 5_000_000)}\"";
        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nContent-Length: {answer.Length}\r\n\r\n{answer}") { PieceSize = 100_000 };

        var response = await SendAsync(server, "{}");

        // The body, the connection's buffer for the head, and the request: no second array for the answer.
        Assert.InRange(Pool.RentedBytes, answer.Length, answer.Length + 64 * 1024);
        Assert.Equal(answer, Take(response));
    }
}
