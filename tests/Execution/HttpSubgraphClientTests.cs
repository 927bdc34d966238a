using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Tests.Harness;
using Gateway.Planning;
using GraphQL.Language;

namespace Gateway.Execution.Tests;

/// <summary>What goes over HTTP, and how each way to fail is named.</summary>
public sealed class HttpSubgraphClientTests
{
    private readonly PoisoningBufferPool _pool = new();

    [Fact]
    public async Task A_request_is_posted_as_json_with_the_headers_of_the_hook()
    {
        string? sent = null;
        using var http = new HttpMessageInvoker(new StubHandler(async (message, cancellationToken) =>
        {
            sent = await message.Content!.ReadAsStringAsync(cancellationToken);
            Assert.Equal(HttpMethod.Post, message.Method);
            Assert.Equal("http://127.0.0.1:4001/graphql", message.RequestUri!.ToString());
            Assert.Equal("application/json", message.Content.Headers.ContentType!.ToString());
            Assert.Equal(Encoding.UTF8.GetByteCount(sent), message.Content.Headers.ContentLength);
            Assert.Equal("application/graphql-response+json, application/json; q=0.9", message.Headers.Accept.ToString());
            Assert.Equal("market", message.Headers.GetValues("X-For").Single());
            return Json("""{"data":{}}""");
        }));

        var response = await SendAsync(http, "{\"query\":\"{é}\"}", new() { AddHeaders = (headers, request) => headers.Add("X-For", request.Subgraph) });

        Assert.Equal("{\"query\":\"{é}\"}", sent);
        Assert.Equal("""{"data":{}}""", Take(response));
        _pool.AssertNothingOutstanding();
    }

    [Theory]
    [InlineData(200, "application/json", true)]
    [InlineData(200, "application/graphql-response+json", true)]
    [InlineData(400, "application/graphql-response+json", true)]
    [InlineData(400, "application/json", true)]
    [InlineData(500, "application/graphql-response+json", true)]
    [InlineData(500, "application/json", false)]
    [InlineData(502, "text/html", false)]
    [InlineData(404, "text/plain", false)]
    public async Task A_status_that_is_no_success_counts_only_with_a_graphql_response(int status, string mediaType, bool isRead)
    {
        using var http = new HttpMessageInvoker(new StubHandler((_, _) => Task.FromResult(Json("{}", status, mediaType))));

        var response = await SendAsync(http, "{}");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(isRead ? SubgraphFailure.None : SubgraphFailure.HttpStatus, response.Failure);
        response.Body?.Release();
        _pool.AssertNothingOutstanding();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_above_the_limit_is_refused_announced_or_not(bool isAnnounced)
    {
        using var http = new HttpMessageInvoker(new StubHandler((_, _) =>
        {
            var response = Json(new string(' ', 101));
            response.Content.Headers.ContentLength = isAnnounced ? 101 : null;
            return Task.FromResult(response);
        }));

        var response = await SendAsync(http, "{}", new() { MaxResponseBytes = 100, InitialResponseBytes = 1 });

        Assert.Equal(SubgraphFailure.ResponseTooLarge, response.Failure);
        _pool.AssertNothingOutstanding();
    }

    [Fact]
    public async Task A_body_is_read_whole_in_small_pieces()
    {
        var text = $"\"{new string('x', 100_000)}\"";
        using var http = new HttpMessageInvoker(new StubHandler((_, _) =>
        {
            var response = Json(text);
            response.Content.Headers.ContentLength = null;
            return Task.FromResult(response);
        }));

        Assert.Equal(text, Take(await SendAsync(http, "{}", new() { InitialResponseBytes = 1 })));
        _pool.AssertNothingOutstanding();
    }

    [Fact]
    public async Task A_refused_connection_and_an_unknown_subgraph_are_failures()
    {
        using var http = new HttpMessageInvoker(new StubHandler((_, _) => throw new HttpRequestException("refused")));

        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(http, "{}")).Failure);
        Assert.Equal(SubgraphFailure.UnknownSubgraph, (await SendAsync(http, "{}", subgraph: "other")).Failure);
        _pool.AssertNothingOutstanding();
    }

    [Fact]
    public async Task A_request_that_is_still_being_sent_keeps_its_body()
    {
        // The server answers at once and reads the request only afterwards.
        var isAnswered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<string>? reading = null;
        using var http = new HttpMessageInvoker(new StubHandler((message, _) =>
        {
            reading = ReadLateAsync(message.Content!, isAnswered.Task);
            return Task.FromResult(Json("{}"));
        }));

        var response = await SendAsync(http, "{\"query\":\"{secret}\"}");
        response.Body!.Release();
        isAnswered.SetResult();

        Assert.Equal("{\"query\":\"{secret}\"}", await reading!);
        _pool.AssertNothingOutstanding();
    }

    private static async Task<string> ReadLateAsync(HttpContent content, Task isAnswered)
    {
        using var late = new LateStream(isAnswered);
        await content.CopyToAsync(late, TestContext.Current.CancellationToken);
        return late.Text;
    }

    private async Task<SubgraphResponse> SendAsync(HttpMessageInvoker http, string json, HttpSubgraphClientOptions? options = null, string subgraph = "market")
    {
        var endpoints = new Dictionary<string, Uri> { ["market"] = new("http://127.0.0.1:4001/graphql") };
        var body = BodyBuffer.Copy(Encoding.UTF8.GetBytes(json), _pool);
        var fetch = new FetchNode { Id = 0, Subgraph = subgraph, Operation = OperationType.Query, OperationText = "" };
        var response = await new HttpSubgraphClient(http, endpoints, options, _pool).SendAsync(
            new SubgraphRequest { Subgraph = subgraph, Operation = OperationType.Query, Body = body, Fetch = fetch },
            TestContext.Current.CancellationToken);
        body.Release();
        return response;
    }

    private static string Take(SubgraphResponse response)
    {
        var text = Encoding.UTF8.GetString(response.Body!.Span);
        response.Body.Release();
        return text;
    }

    private static HttpResponseMessage Json(string body, int status = 200, string mediaType = "application/json") => new((HttpStatusCode)status)
    {
        Content = new StringContent(body, Encoding.UTF8) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } },
    };

    private sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => answer(request, cancellationToken);
    }

    /// <summary>Takes the bytes only when it is told to, as a slow connection does.</summary>
    private sealed class LateStream(Task isOpen) : MemoryStream
    {
        public string Text => Encoding.UTF8.GetString(ToArray());

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await isOpen;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
