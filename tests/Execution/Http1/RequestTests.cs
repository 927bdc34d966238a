namespace Gateway.Execution.Tests.Http1;

/// <summary>What is sent.</summary>
public sealed class RequestTests : Http1Test
{
    [Fact]
    public async Task A_request_is_one_text_with_its_headers_and_body()
    {
        await using var server = new RawServer(Ok);

        var response = await SendAsync(server, """{"query":"{é}"}""", new() { AddHeaders = (headers, request) => headers.Add("X-For", request.Subgraph) });

        Assert.Equal("{}", Take(response));
        Assert.Equal(
            $"POST /graphql?a=b HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\nAccept: application/graphql-response+json, application/json; q=0.9\r\n"
            + "Content-Type: application/json\r\nContent-Length: 16\r\nX-For: market\r\n\r\n{\"query\":\"{é}\"}",
            server.Requests.Single());
    }

    [Theory]
    [InlineData("a\r\nEvil: b")]
    [InlineData("a\0")]
    [InlineData("é")]
    public async Task A_header_value_that_would_end_the_line_is_not_sent(string value)
    {
        await using var server = new RawServer(Ok);

        _ = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(server, "{}", new() { AddHeaders = (headers, _) => headers.Add("X", value) }));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_large_request_and_a_large_response_arrive_whole()
    {
        var answer = $"\"{new string('y', 3_000_000)}\"";
        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nContent-Length: {answer.Length}\r\n\r\n{answer}") { PieceSize = 100_000 };
        var question = $"\"{new string('x', 1_000_000)}\"";

        Assert.Equal(answer, Take(await SendAsync(server, question)));
        Assert.EndsWith(question, server.Requests.Single(), StringComparison.Ordinal);
    }
}
