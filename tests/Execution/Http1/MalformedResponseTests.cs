using System.Globalization;
using Gateway.Execution.Subgraphs;

namespace Gateway.Execution.Tests.Http1;

/// <summary>What is no response, or none that counts.</summary>
public sealed class MalformedResponseTests : Http1Test
{
    [Theory]
    [InlineData("HTTP/2 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 2x0 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\n folded\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nX: a\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")] // no last chunk
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}")] // ended early
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("")]
    public async Task A_response_that_is_malformed_or_ends_early_is_a_failure_and_its_connection_is_closed(string text)
    {
        await using var server = new RawServer(text) { ClosesAfter = true };

        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(server, "{}")).Failure);
        Assert.Equal(0, Connections.IdleCount);
    }

    [Fact]
    public async Task A_head_without_an_end_is_a_failure()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nX: " + new string('x', 40_000));

        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(server, "{}")).Failure);
    }

    [Theory]
    [InlineData("200 OK", "application/json; charset=utf-8", SubgraphFailure.None)]
    [InlineData("400 Bad Request", "application/json", SubgraphFailure.None)]
    [InlineData("500 Error", "application/graphql-response+json", SubgraphFailure.None)]
    [InlineData("500 Error", "application/json", SubgraphFailure.HttpStatus)]
    [InlineData("404 Not Found", "text/html", SubgraphFailure.HttpStatus)]
    [InlineData("302 Found", "application/jsonx", SubgraphFailure.HttpStatus)]
    public async Task A_status_that_is_no_success_counts_only_with_a_graphql_response(string status, string type, SubgraphFailure expected)
    {
        await using var server = new RawServer($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: 2\r\n\r\n{{}}");

        var response = await SendAsync(server, "{}");

        Assert.Equal(expected, response.Failure);
        Assert.Equal(int.Parse(status[..3], CultureInfo.InvariantCulture), response.StatusCode);
        response.Body?.Release();
    }
}
