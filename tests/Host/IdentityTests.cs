using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Host.Serving;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Tests;

public sealed class IdentityTests
{
    private const string Query = """{"query":"{ greeting }"}""";

    [Fact]
    public async Task No_token_gets_401_and_the_bare_challenge()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        using var response = await gateway.PostAsync(Query, token: null);
        var answer = await TestGateway.ReadAsync(response);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("UNAUTHENTICATED", answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        Assert.Empty(shop.Catalog.Requests);
    }

    [Fact]
    public async Task A_good_token_is_accepted()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        using var response = await gateway.PostAsync(Query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Changes to a payload that is good otherwise; null removes a claim.</summary>
    [Theory]
    [InlineData("iss", "\"urn:somebody\"")]
    [InlineData("aud", "\"another\"")]
    [InlineData("aud", null)]
    [InlineData("tid", null)]
    [InlineData("tid", "\"northwind\"")]
    [InlineData("tid", "\"00000000-0000-0000-0000-000000000000\"")]
    [InlineData("tid", "[\"3972a25b-e930-57a7-893a-0b36e278b114\"]")]
    [InlineData("exp", null)]
    [InlineData("exp", "1")]
    [InlineData("exp", "99999999999")]
    [InlineData("nbf", "99999999999")]
    public async Task A_token_that_says_something_else_gets_401_and_no_reason(string claim, string? value)
    {
        await using var shop = await Shop.StartAsync();
        using var folder = new TemporaryFolder();
        var key = DeveloperSigningKey.ReadOrCreate(folder.File("key"));
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Identity:DeveloperKeyFile", folder.File("key")));
        var good = new DeveloperIssuer(key, TimeProvider.System).Issue(new DeveloperTokenRequest("northwind", "standard")).Token;

        using var accepted = await gateway.PostAsync(Query, token: good);
        using var response = await gateway.PostAsync(Query, token: Change(good, key, claim, value));

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("""Bearer error="invalid_token" """.TrimEnd(), response.Headers.WwwAuthenticate.ToString());
        Assert.DoesNotContain(claim, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        _ = Assert.Single(shop.Catalog.Requests);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("unsigned")]
    [InlineData("other key")]
    [InlineData("cut")]
    public async Task A_token_that_is_not_signed_by_the_issuer_gets_401(string kind)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);
        var good = gateway.Token();
        var token = kind switch
        {
            "unsigned" => $"{Base64Url.EncodeToString("""{"alg":"none"}"""u8)}.{good.Split('.')[1]}.",
            "other key" => new DeveloperIssuer(new byte[32], TimeProvider.System).Issue(new DeveloperTokenRequest("northwind", "standard")).Token,
            "cut" => good[..^2],
            _ => kind,
        };

        using var response = await gateway.PostAsync(Query, token: token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(shop.Catalog.Requests);
    }

    [Fact]
    public async Task With_allow_anonymous_no_token_is_needed_and_a_bad_one_is_still_refused()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Identity:AllowAnonymous", "true"));

        using var anonymous = await gateway.PostAsync(Query, token: null);
        using var bad = await gateway.PostAsync(Query, token: "garbage");

        Assert.Equal(HttpStatusCode.OK, anonymous.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, bad.StatusCode);
    }

    [Fact]
    public async Task A_missing_scope_denies_the_field_and_the_subgraph_is_not_asked_for_it()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        var denied = await gateway.QueryAsync("{ greeting hidden: secret }");
        var granted = await gateway.QueryAsync("{ greeting secret }", scopes: "shop:secret");

        Assert.Null(denied["data"]!["hidden"]);
        Assert.Equal("hello", denied["data"]!["greeting"]!.GetValue<string>());
        var error = Assert.Single(denied["errors"]!.AsArray())!;
        Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", error["extensions"]!["code"]!.GetValue<string>());
        Assert.Equal("""["hidden"]""", error["path"]!.ToJsonString());
        Assert.DoesNotContain("secret", shop.Catalog.Requests[0].Query);
        Assert.Equal("s", granted["data"]!["secret"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_policy_is_decided_by_the_function_that_is_registered_for_it_and_denied_without_one()
    {
        await using var shop = await Shop.StartAsync();
        var policy = new TestPolicy("purpose", (caller, coordinate) => caller.Scopes.Contains("audit") && coordinate == "Query.audited");
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, new ServeSettings { Port = 0, Policies = [policy] });
        await using var without = await TestGateway.StartAsync(shop.Supergraph);

        var granted = await gateway.QueryAsync("{ audited }", scopes: "audit");
        var denied = await gateway.QueryAsync("{ audited }", scopes: "other");
        var unknown = await without.QueryAsync("{ audited }", scopes: "audit");

        Assert.Equal("a", granted["data"]!["audited"]!.GetValue<string>());
        Assert.All([denied, unknown], answer =>
        {
            Assert.Null(answer["data"]);
            Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        });
        _ = Assert.Single(shop.Catalog.Requests);
    }

    [Fact]
    public async Task Tokens_of_an_OIDC_issuer_are_checked_with_the_keys_that_it_publishes()
    {
        await using var issuer = await FakeOidcIssuer.StartAsync();
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(
            shop.Supergraph, ("Identity:Authority", issuer.Authority), ("Identity:Audience", "partners"));

        using var good = await gateway.PostAsync(Query, token: issuer.Issue("partners"));
        using var otherAudience = await gateway.PostAsync(Query, token: issuer.Issue("gateway"));
        using var otherIssuer = await gateway.PostAsync(Query, token: issuer.Issue("partners", "https://issuer.example.com"));
        using var publicKeyAsSecret = await gateway.PostAsync(Query, token: issuer.IssueWithPublicKeyAsSecret("partners"));

        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, otherAudience.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, otherIssuer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, publicKeyAsSecret.StatusCode);
    }

    private static string Change(string token, byte[] key, string claim, string? value)
    {
        var parts = token.Split('.');
        var payload = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
        _ = payload.Remove(claim);
        if (value is not null)
        {
            payload[claim] = JsonNode.Parse(value);
        }

        var content = $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.ToJsonString()))}";
        return $"{content}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(content)))}";
    }
}
