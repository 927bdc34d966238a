using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Hosting;
using Subgraphs.Server.Tests.Http;

namespace Subgraphs.Server.Tests;

public sealed class HttpTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        var builder = SubgraphHost.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ICallerSource, HeaderCallers>();
        builder.Services.AddGraphQLSubgraph("greeter").AddTypes(typeof(Greetings)).Configure(options => options.MaxRequestBytes = 2000);
        _app = builder.Build();
        _app.MapGraphQL();
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    [Fact]
    public async Task A_query_is_answered_in_the_media_type_that_the_client_accepts()
    {
        var plain = await PostAsync("""{"query":"{ hello }"}""");
        var modern = await PostAsync("""{"query":"{ hello }"}""", accept: "application/graphql-response+json, application/json;q=0.9");

        Assert.Equal((HttpStatusCode.OK, "application/json", """{"data":{"hello":"hello"}}"""), plain);
        Assert.Equal((HttpStatusCode.OK, "application/graphql-response+json", """{"data":{"hello":"hello"}}"""), modern);
    }

    [Theory]
    [InlineData("""{"query":"{ hello"}""")]
    [InlineData("""{"query":"{ nothing }"}""")]
    [InlineData("""{"query":"query A { hello } query B { hello }"}""")]
    [InlineData("""{"query":"query($n: Int!) { echo(n: $n) }"}""")]
    [InlineData("""{"query":"query($n: Int!) { echo(n: $n) }","variables":{"n":"one"}}""")]
    public async Task What_cannot_be_executed_is_200_in_the_old_media_type_and_400_in_the_new(string body)
    {
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(body)).Status);
        var (status, _, response) = await PostAsync(body, accept: "application/graphql-response+json");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("""{"errors":[{""", response, StringComparison.Ordinal);
        Assert.DoesNotContain("data", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":"{ hello }","variables":[]}""")]
    [InlineData("""{"query":"{ hello }","operationName":7}""")]
    public async Task A_body_that_is_no_request_is_400(string body)
    {
        var (status, _, response) = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("BAD_REQUEST", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_413()
    {
        var (status, _, response) = await PostAsync($$"""{"query":"{ hello }","padding":"{{new string('x', 3000)}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("REQUEST_TOO_LARGE", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_that_are_bound_to_a_body_open_no_other_one()
    {
        const string Body = """{"query":"{ hello }"}""";
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Body)));

        Assert.Equal(HttpStatusCode.OK, await PostBoundAsync(Body));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostBoundAsync("""{"query":"{  hello }"}"""));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostBoundAsync(""));

        async Task<HttpStatusCode> PostBoundAsync(string body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("X-Caller", "bound");
            request.Headers.Add("X-Body", digest);
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_body_without_an_announced_length_is_read_whole_and_held_to_the_limit()
    {
        Assert.Equal(HttpStatusCode.OK, await PostChunkedAsync($$"""{"query":"{ hello }","padding":"{{new string('x', 1800)}}"}"""));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostChunkedAsync($$"""{"query":"{ hello }","padding":"{{new string('x', 3000)}}"}"""));

        async Task<HttpStatusCode> PostChunkedAsync(string body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("X-Caller", "gateway");
            request.Headers.TransferEncodingChunked = true;
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Another_content_type_is_415()
        => Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync("{ hello }", contentType: "text/plain")).Status);

    [Fact]
    public async Task An_unknown_caller_is_401_with_the_reason()
    {
        var (status, _, response) = await PostAsync("""{"query":"{ hello }"}""", caller: "nobody");

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("Nobody is nobody.", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_are_401_for_everybody_but_the_gateway()
        => Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("""{"query":"{ _service { sdl } }"}""", caller: "person")).Status);

    [Fact]
    public async Task Introspection_is_answered_from_the_schema()
        => Assert.Equal(
            """{"data":{"t":{"name":"Query","fields":[{"name":"hello"},{"name":"echo"},{"name":"_service"}]}}}""",
            (await PostAsync("""{"query":"{ t: __type(name: \"Query\") { name fields { name } } }"}""")).Body);

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_told_as_json(string path)
        => Assert.Equal("""{"status":"Healthy","checks":{}}""", await _client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private async Task<(HttpStatusCode Status, string? MediaType, string Body)> PostAsync(
        string body, string contentType = "application/json", string accept = "application/json", string caller = "gateway")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, contentType) };
        request.Headers.Accept.ParseAdd(accept);
        request.Headers.Add("X-Caller", caller);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
