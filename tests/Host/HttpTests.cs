using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Gateway.Host.Tests;

public sealed class HttpTests
{
    private const string New = "application/graphql-response+json";
    private const string Old = "application/json";

    /// <summary>The table of the GraphQL over HTTP draft: what a body is answered with, by media type.</summary>
    [Theory]
    [InlineData("""{"query":"{ greeting }"}""", 200, 200, null)]
    [InlineData("""{"query":"{ greeting }","variables":null,"operationName":null,"extensions":{}}""", 200, 200, null)]
    [InlineData("""{"query":"query A { greeting } query B { warehouse }","operationName":"B"}""", 200, 200, null)]
    [InlineData("""{"query":"\u007b greeting }"}""", 200, 200, null)]
    [InlineData("""not json""", 400, 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ greeting }"} more""", 400, 400, "BAD_REQUEST")]
    [InlineData("""[{"query":"{ greeting }"}]""", 400, 400, "BAD_REQUEST")]
    [InlineData("""{"qeury":"{ greeting }"}""", 400, 400, "BAD_REQUEST")]
    [InlineData("""{"query":1}""", 400, 400, "BAD_REQUEST")]
    [InlineData("""{"query":""}""", 400, 400, "BAD_REQUEST")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""", 400, 200, "PERSISTED_QUERY_NOT_SUPPORTED")]
    [InlineData("""{"query":"{ greeting }","variables":[]}""", 400, 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ greeting }","extensions":"x"}""", 400, 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ greeting }","operationName":1}""", 400, 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ greeting "}""", 400, 200, "GRAPHQL_PARSE_FAILED")]
    [InlineData("""{"query":"{ nothing }"}""", 400, 200, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("""{"query":"query A { greeting } query B { warehouse }"}""", 400, 200, "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("""{"query":"query A { greeting }","operationName":"C"}""", 400, 200, "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("""{"query":"query ($n: String!) { greeting(name: $n) }","variables":{"n":1}}""", 400, 200, null)]
    public async Task A_body_is_answered_with_the_status_of_the_table(string body, int statusOfNew, int statusOfOld, string? code)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        foreach (var (accept, status) in new[] { (New, statusOfNew), (Old, statusOfOld) })
        {
            using var response = await gateway.PostAsync(body, accept);
            var answer = await TestGateway.ReadAsync(response);

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal($"{accept}; charset=utf-8", response.Content.Headers.ContentType?.ToString());
            Assert.Equal(statusOfNew == 200, answer["data"] is JsonObject);
            Assert.Equal(statusOfNew != 200, answer["errors"] is JsonArray);
            if (code is not null)
            {
                Assert.Equal(code, answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
            }
        }
    }

    [Theory]
    [InlineData(null, New)]
    [InlineData("*/*", Old)]
    [InlineData("application/*", Old)]
    [InlineData("application/json", Old)]
    [InlineData("application/json, application/graphql-response+json", New)]
    [InlineData("application/json, application/graphql-response+json;q=0.9", Old)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", New)]
    [InlineData("application/json; charset=utf-8", Old)]
    [InlineData("text/html, */*;q=0.1", Old)]
    public async Task The_answer_has_the_media_type_that_the_client_prefers(string? accept, string expected)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        using var response = await gateway.PostAsync("""{"query":"{ greeting }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json;q=0, application/graphql-response+json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_client_that_accepts_nothing_of_ours_gets_406(string accept)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        using var response = await gateway.PostAsync("""{"query":"{ greeting }"}""", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("APPLICATION/JSON", 200)]
    [InlineData("application/json; charset=latin1", 415)]
    [InlineData("application/xml", 415)]
    [InlineData("application/graphql", 415)]
    [InlineData(null, 400)]
    [InlineData("text/plain", 400)]
    [InlineData("text/plain; charset=utf-8", 400)]
    [InlineData("application/x-www-form-urlencoded", 400)]
    [InlineData("multipart/form-data; boundary=x", 400)]
    public async Task A_body_must_be_json_and_must_not_be_what_a_form_can_send(string? contentType, int status)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        using var response = await gateway.PostAsync("""{"query":"{ greeting }"}""", contentType: contentType);

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 400)
        {
            Assert.Empty(shop.Catalog.Requests);
        }
    }

    [Theory]
    [InlineData("?query={greeting}", "Apollo-Require-Preflight", 200)]
    [InlineData("?query={greeting}", "X-Apollo-Operation-Name", 200)]
    [InlineData("?query=query($n:String!){greeting(name:$n)}&variables={\"n\":\"a\"}", "Apollo-Require-Preflight", 200)]
    [InlineData("?query=query A{greeting} query B{warehouse}&operationName=A", "Apollo-Require-Preflight", 200)]
    [InlineData("?query={greeting}", null, 400)]
    [InlineData("?quer={greeting}", "Apollo-Require-Preflight", 400)]
    [InlineData("?query={greeting}&query={warehouse}", "Apollo-Require-Preflight", 400)]
    [InlineData("?query={greeting}&variables=[]", "Apollo-Require-Preflight", 400)]
    [InlineData("?query={greeting}&variables={", "Apollo-Require-Preflight", 400)]
    [InlineData("?query=mutation{rename(name:\"a\"){id}}", "Apollo-Require-Preflight", 405)]
    public async Task A_query_can_be_a_link_and_a_mutation_cannot(string url, string? header, int status)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql" + url);
        if (header is not null)
        {
            request.Headers.Add(header, "1");
        }

        using var response = await gateway.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200, shop.Catalog.Requests.Count > 0);
        if (status == 405)
        {
            Assert.Equal(["POST"], response.Content.Headers.Allow);
        }
    }

    [Fact]
    public async Task A_GET_that_names_a_type_that_is_not_json_gets_415()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={greeting}") { Content = new StringContent("", Encoding.UTF8, "text/xml") };

        using var response = await gateway.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    public async Task Other_methods_get_405(string method)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");

        using var response = await gateway.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_above_the_limit_gets_413_whether_it_says_its_length_or_not(bool announced)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Http:MaxRequestBytes", "4096"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$$"""{"query":"{ greeting }","extensions":{"x":"{{{new string('x', 5000)}}}"}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = !announced;

        using var response = await gateway.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_body_just_below_the_default_limit_is_read()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        using var response = await gateway.PostAsync($$$"""{"query":"{ greeting }","extensions":{"x":"{{{new string('x', 2_090_000)}}}"}}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_refused()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new ByteArrayContent([.. "{\"query\":\"{ greeting }\",\"variables\":{\"n\":\""u8, 0xFF, .. "\"}}"u8]),
        };
        request.Content.Headers.ContentType = new("application/json");

        using var response = await gateway.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_faulty_document_is_answered_with_its_place()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        var answer = await gateway.QueryAsync("{\n  nothing\n}");

        Assert.Equal("2", answer["errors"]![0]!["locations"]![0]!["line"]!.ToString());
        Assert.Equal("3", answer["errors"]![0]!["locations"]![0]!["column"]!.ToString());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_answered_without_a_token(string path)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        using var response = await gateway.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Other_paths_do_not_exist()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        using var response = await gateway.Client.GetAsync(new Uri("/graphqlx", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
