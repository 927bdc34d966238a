using System.Text.Json.Nodes;
using Gateway.Host.Contracts;
using Gateway.Host.Tenancy;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Host.Tests;

/// <summary>Issuers that publish their keys: which tokens are accepted, and how the keys are kept.</summary>
public sealed class IssuerTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly List<FakeOidcIssuer> _issuers = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly List<Exception> _failures = [];

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        foreach (var issuer in _issuers)
        {
            await issuer.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    public async Task A_token_is_accepted_that_one_of_the_allowed_algorithms_signs(string algorithm)
    {
        var issuer = await StartAsync();
        issuer.Keys[0] = new FakeSigningKey("one", algorithm);

        var (caller, refusal) = await VerifyAsync(Verifier(Options(issuer)), issuer.Issue("partners"));

        Assert.Null(refusal);
        Assert.Equal("partner-app", caller!.Subject);
        Assert.Equal(["dividends:read", "market-data:eod"], caller.Scopes.Order());
    }

    /// <summary>Changes to a payload that is good otherwise.</summary>
    [Theory]
    [InlineData("iss", "\"https://issuer.example.com\"")]
    [InlineData("iss", "\"urn:gateway:developer\"")]
    [InlineData("aud", "\"somebody\"")]
    [InlineData("aud", "[\"somebody\",\"else\"]")]
    [InlineData("aud", null)]
    [InlineData("exp", "1")]
    [InlineData("exp", null)]
    [InlineData("exp", "99999999999")]
    [InlineData("nbf", "99999999999")]
    [InlineData("tid", null)]
    [InlineData("tid", "\"northwind\"")]
    [InlineData("tid", "[\"3972a25b-e930-57a7-893a-0b36e278b114\"]")]
    public async Task A_token_that_says_something_else_is_refused(string claim, string? value)
    {
        var issuer = await StartAsync();
        var payload = issuer.Payload();
        _ = payload.Remove(claim);
        if (value is not null)
        {
            payload[claim] = JsonNode.Parse(value);
        }

        var (caller, _) = await VerifyAsync(Verifier(Options(issuer)), FakeOidcIssuer.Sign(issuer.Keys[0], payload));

        Assert.Null(caller);
    }

    [Fact]
    public async Task A_token_for_several_audiences_is_accepted_where_one_is_ours()
    {
        var issuer = await StartAsync();
        var payload = issuer.Payload();
        payload["aud"] = new JsonArray("somebody", "partners");

        Assert.NotNull((await VerifyAsync(Verifier(Options(issuer)), FakeOidcIssuer.Sign(issuer.Keys[0], payload))).Caller);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(29, true)]
    [InlineData(40, false)]
    public async Task The_clocks_difference_is_forgiven_at_a_tokens_start(int secondsAhead, bool isAccepted)
    {
        var issuer = await StartAsync();
        var payload = issuer.Payload();
        payload["nbf"] = _time.GetUtcNow().AddSeconds(secondsAhead).ToUnixTimeSeconds();

        var (caller, _) = await VerifyAsync(Verifier(Options(issuer)), FakeOidcIssuer.Sign(issuer.Keys[0], payload));

        Assert.Equal(isAccepted, caller is not null);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256 with the public key")]
    [InlineData("RS256 where the issuer may sign PS256 only")]
    [InlineData("PS256 where the key is for RS256")]
    [InlineData("crit")]
    [InlineData("encrypted")]
    [InlineData("too long")]
    public async Task A_token_whose_header_cannot_be_trusted_is_refused(string kind)
    {
        var issuer = await StartAsync();
        var options = Options(issuer) with { Algorithms = kind.StartsWith("RS256", StringComparison.Ordinal) ? ["PS256"] : ["RS256", "PS256"] };
        issuer.Keys[0] = new FakeSigningKey("one", "RS256");
        var good = issuer.Issue("partners");
        var content = good.Split('.')[1];
        var token = kind switch
        {
            "none" or "None" => $"{FakeOidcIssuer.Encode($$"""{"alg":"{{kind}}","typ":"JWT"}""")}.{content}.",
            "HS256 with the public key" => issuer.IssueWithPublicKeyAsSecret("partners"),
            "PS256 where the key is for RS256" => FakeOidcIssuer.Sign(issuer.Keys[0], issuer.Payload(), """{"alg":"PS256","kid":"one","typ":"JWT"}"""),
            "crit" => FakeOidcIssuer.Sign(issuer.Keys[0], issuer.Payload(), """{"alg":"RS256","kid":"one","crit":["exp"],"typ":"JWT"}"""),
            "encrypted" => $"{FakeOidcIssuer.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM"}""")}.a.b.c.d",
            "too long" => good + new string('a', 20_000),
            _ => good,
        };

        Assert.Null((await VerifyAsync(Verifier(options), token)).Caller);
    }

    [Fact]
    public async Task Two_issuers_with_one_key_id_are_told_apart()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        var verifier = Verifier(Options(first), Options(second));

        var ofFirst = await VerifyAsync(verifier, first.Issue("partners"));
        var ofSecond = await VerifyAsync(verifier, second.Issue("partners"));
        var forged = await VerifyAsync(verifier, FakeOidcIssuer.Sign(second.Keys[0], first.Payload()));

        Assert.NotNull(ofFirst.Caller);
        Assert.NotNull(ofSecond.Caller);
        Assert.Null(forged.Caller);
    }

    [Fact]
    public async Task Each_issuer_has_its_own_audience_and_claims()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        var mapping = ClaimMapping.Default with
        {
            Tenant = ["https://example.com/tenant"],
            Roles = ["realm_access.roles"],
            Scope = ["permissions", "scope"],
            Plan = ["subscription.plan"],
        };
        var verifier = Verifier(Options(first), Options(second) with { Audiences = ["other"], Claims = mapping });
        var payload = second.Payload("other");
        _ = payload.Remove("tid");
        payload["https://example.com/tenant"] = "3972a25b-e930-57a7-893a-0b36e278b114";
        payload["realm_access"] = new JsonObject { ["roles"] = new JsonArray("supervisor") };
        payload["permissions"] = "a b";
        payload["subscription"] = new JsonObject { ["plan"] = "enterprise" };

        var (caller, refusal) = await VerifyAsync(verifier, FakeOidcIssuer.Sign(second.Keys[0], payload));
        var foreign = await VerifyAsync(verifier, first.Issue("other"));

        Assert.Null(refusal);
        Assert.Equal(["supervisor"], caller!.Roles);
        Assert.Equal(["a", "b"], caller.Scopes.Order());
        Assert.Equal("enterprise", caller.Plan);
        Assert.Null(foreign.Caller);
    }

    [Fact]
    public async Task A_key_that_is_not_for_signing_or_too_weak_is_no_key()
    {
        var issuer = await StartAsync();
        issuer.Keys[0] = new FakeSigningKey("encryption") { Use = "enc" };
        issuer.Keys.Add(new FakeSigningKey("weak", "RS256", bits: 1024));
        var verifier = Verifier(Options(issuer));

        Assert.Null((await VerifyAsync(verifier, FakeOidcIssuer.Sign(issuer.Keys[0], issuer.Payload()))).Caller);
        Assert.Null((await VerifyAsync(verifier, FakeOidcIssuer.Sign(issuer.Keys[1], issuer.Payload()))).Caller);
        Assert.NotEmpty(_failures);
    }

    [Fact]
    public async Task A_token_without_a_key_id_is_tried_with_all_keys_and_one_with_a_key_id_with_no_other()
    {
        var issuer = await StartAsync();
        issuer.Keys.Add(new FakeSigningKey("two"));
        var verifier = Verifier(Options(issuer));

        Assert.NotNull((await VerifyAsync(verifier, FakeOidcIssuer.Sign(issuer.Keys[1], issuer.Payload(), """{"alg":"ES256"}"""))).Caller);
        Assert.Null((await VerifyAsync(verifier, FakeOidcIssuer.Sign(issuer.Keys[1], issuer.Payload(), """{"alg":"ES256","kid":"one"}"""))).Caller);
    }

    [Fact]
    public async Task After_a_rotation_a_token_of_the_new_key_is_accepted_at_once_and_one_of_the_removed_key_no_more()
    {
        var issuer = await StartAsync();
        var verifier = Verifier(Options(issuer));
        var old = issuer.Issue("partners");
        Assert.NotNull((await VerifyAsync(verifier, old)).Caller);

        using var removed = issuer.Keys[0];
        issuer.Keys[0] = new FakeSigningKey("two");
        _time.Advance(TimeSpan.FromSeconds(31));
        var rotated = await VerifyAsync(verifier, issuer.Issue("partners"));
        var again = await VerifyAsync(verifier, old);

        Assert.NotNull(rotated.Caller);
        Assert.Null(again.Caller);
    }

    [Fact]
    public async Task Unknown_key_ids_have_the_keys_fetched_no_oftener_than_the_limit()
    {
        var issuer = await StartAsync();
        var verifier = Verifier(Options(issuer));
        _ = await VerifyAsync(verifier, issuer.Issue("partners"));
        using var unknown = new FakeSigningKey("unknown");

        for (var i = 0; i < 5; i++)
        {
            Assert.Null((await VerifyAsync(verifier, FakeOidcIssuer.Sign(unknown, issuer.Payload()))).Caller);
        }

        var before = issuer.KeyFetches;
        _time.Advance(TimeSpan.FromSeconds(31));
        _ = await VerifyAsync(verifier, FakeOidcIssuer.Sign(unknown, issuer.Payload()));
        _ = await VerifyAsync(verifier, FakeOidcIssuer.Sign(unknown, issuer.Payload()));

        Assert.Equal(1, before);
        Assert.Equal(2, issuer.KeyFetches);
    }

    [Fact]
    public async Task While_the_issuer_is_down_the_known_keys_stay_good()
    {
        var issuer = await StartAsync();
        var verifier = Verifier(Options(issuer));
        _ = await VerifyAsync(verifier, issuer.Issue("partners"));

        issuer.IsDown = true;
        using var unknown = new FakeSigningKey("unknown");
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.Null((await VerifyAsync(verifier, FakeOidcIssuer.Sign(unknown, issuer.Payload()))).Caller);
        var payload = issuer.Payload();
        payload["sub"] = "another";
        var (caller, _) = await VerifyAsync(verifier, FakeOidcIssuer.Sign(issuer.Keys[0], payload));

        Assert.Equal("another", caller!.Subject);
        _ = Assert.Single(_failures);
    }

    [Fact]
    public async Task An_issuer_that_was_down_at_first_is_asked_again_after_the_limit()
    {
        var issuer = await StartAsync();
        issuer.IsDown = true;
        var verifier = Verifier(Options(issuer));
        var token = issuer.Issue("partners");

        var down = await VerifyAsync(verifier, token);
        issuer.IsDown = false;
        var tooSoon = await VerifyAsync(verifier, token);
        _time.Advance(TimeSpan.FromSeconds(31));
        var up = await VerifyAsync(verifier, token);

        Assert.Null(down.Caller);
        Assert.Null(tooSoon.Caller);
        Assert.NotNull(up.Caller);
    }

    [Fact]
    public async Task Old_keys_are_fetched_again_while_they_stay_in_use()
    {
        var issuer = await StartAsync();
        var verifier = Verifier(Options(issuer));
        _ = await VerifyAsync(verifier, issuer.Issue("partners"));
        _time.Advance(TimeSpan.FromMinutes(61));
        var payload = issuer.Payload();
        payload["exp"] = _time.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds();

        var (caller, _) = await VerifyAsync(verifier, FakeOidcIssuer.Sign(issuer.Keys[0], payload));
        for (var i = 0; i < 500 && issuer.KeyFetches < 2; i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.NotNull(caller);
        Assert.Equal(2, issuer.KeyFetches);
    }

    [Fact]
    public async Task A_discovery_document_of_another_issuer_is_not_used()
    {
        var issuer = await StartAsync();
        issuer.Name = "https://login.example.com";

        Assert.Null((await VerifyAsync(Verifier(Options(issuer)), issuer.Issue("partners", issuer.Authority))).Caller);
        Assert.Contains("another issuer", Assert.Single(_failures).Message);
    }

    [Fact]
    public async Task Keys_come_from_an_address_or_a_file_as_well()
    {
        var issuer = await StartAsync();
        issuer.Name = "https://login.example.com";
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("keys.json"), issuer.KeySet(), TestContext.Current.CancellationToken);
        var named = new IssuerOptions { Issuer = issuer.Name, Audiences = ["partners"] };

        foreach (var options in new[] { named with { KeysUrl = new Uri(issuer.KeysUrl) }, named with { KeysFile = folder.File("keys.json") } })
        {
            Assert.NotNull((await VerifyAsync(Verifier(options), issuer.Issue("partners"))).Caller);
            Assert.Null((await VerifyAsync(Verifier(options), issuer.Issue("partners", "https://login.example.com/"))).Caller);
        }
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"oct","k":"c2VjcmV0","kid":"one"}]}""")]
    public async Task A_file_without_usable_keys_accepts_nobody(string content)
    {
        var issuer = await StartAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("keys.json"), content, TestContext.Current.CancellationToken);
        var options = new IssuerOptions { Issuer = issuer.Authority, Audiences = ["partners"], KeysFile = folder.File("keys.json") };

        Assert.Null((await VerifyAsync(Verifier(options), issuer.Issue("partners"))).Caller);
        _ = Assert.Single(_failures);
    }

    [Fact]
    public async Task Requests_that_need_the_keys_at_once_share_one_fetch()
    {
        var issuer = await StartAsync();
        var verifier = Verifier(Options(issuer));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
        {
            var payload = issuer.Payload();
            payload["sub"] = $"app-{i}";
            return VerifyAsync(verifier, FakeOidcIssuer.Sign(issuer.Keys[0], payload)).AsTask();
        }));

        Assert.All(answers, answer => Assert.NotNull(answer.Caller));
        Assert.Equal(1, issuer.KeyFetches);
    }

    private async Task<FakeOidcIssuer> StartAsync()
    {
        var issuer = await FakeOidcIssuer.StartAsync();
        _issuers.Add(issuer);
        return issuer;
    }

    private static IssuerOptions Options(FakeOidcIssuer issuer) => new() { Authority = new Uri(issuer.Authority), Audiences = ["partners"] };

    private TokenVerifier Verifier(params IssuerOptions[] issuers)
    {
        var options = new IdentityOptions { Issuers = issuers };
        return new TokenVerifier(
            [.. issuers.Select(issuer => new KeySetTokenIssuer(issuer, new KeyRing(new KeySource(issuer, _http), options, _time, _failures.Add)))],
            options,
            new ContractSelector([], null),
            _time);
    }

    private static ValueTask<(Caller? Caller, string? Refusal)> VerifyAsync(TokenVerifier verifier, string token)
        => verifier.VerifyAsync(token, TestContext.Current.CancellationToken);
}
