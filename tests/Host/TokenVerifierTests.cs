using Gateway.Host.Contracts;
using Gateway.Host.Tenancy;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Host.Tests;

public sealed class TokenVerifierTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly byte[] _key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public async Task A_caller_has_all_that_the_token_says()
    {
        var token = Issue(new DeveloperTokenRequest("hanbit", "partner")
        {
            Subject = "kim",
            Roles = ["analyst"],
            Jurisdictions = ["KR", "EU"],
            Purpose = "audit",
        });

        var (caller, refusal) = await Verifier().VerifyAsync(token, TestContext.Current.CancellationToken);

        Assert.Null(refusal);
        Assert.True(caller!.IsAuthenticated);
        Assert.Equal(TenantIds.FromSlug("hanbit"), caller.TenantId);
        Assert.Equal("kim", caller.Subject);
        Assert.Equal("partner", caller.Plan);
        Assert.Equal(["dividends:read", "fundamentals:read", "market-data:eod"], caller.Scopes.Order());
        Assert.Equal(["analyst"], caller.Roles);
        Assert.Equal(["KR", "EU"], caller.Jurisdictions);
        Assert.Equal("audit", caller.Purpose);
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromMinutes(60), caller.ExpiresAt);
    }

    [Fact]
    public async Task Scopes_that_are_given_replace_those_of_the_plan()
    {
        var token = Issue(new DeveloperTokenRequest("hanbit", "enterprise") { Scopes = ["one"] });

        var (caller, _) = await Verifier().VerifyAsync(token, TestContext.Current.CancellationToken);

        Assert.Equal(["one"], caller!.Scopes);
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_once_it_has_expired()
    {
        var verifier = Verifier();
        var token = Issue(new DeveloperTokenRequest("hanbit", "partner") { Lifetime = TimeSpan.FromMinutes(10) });

        var first = await verifier.VerifyAsync(token, TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMinutes(10));
        var second = await verifier.VerifyAsync(token, TestContext.Current.CancellationToken);

        Assert.NotNull(first.Caller);
        Assert.Null(second.Caller);
    }

    [Fact]
    public async Task Without_the_developer_issuer_its_tokens_are_refused()
    {
        var verifier = new TokenVerifier([], new IdentityOptions(), Contracts, _time);

        var (caller, refusal) = await verifier.VerifyAsync(Issue(new DeveloperTokenRequest("hanbit", "partner")), TestContext.Current.CancellationToken);

        Assert.Null(caller);
        Assert.Equal("unknown issuer", refusal);
    }

    [Fact]
    public void A_token_never_lives_longer_than_an_hour()
        => Assert.Throws<ArgumentException>(() => Issue(new DeveloperTokenRequest("hanbit", "partner") { Lifetime = TimeSpan.FromMinutes(61) }));

    private static ContractSelector Contracts => new([], null);

    private TokenVerifier Verifier() => new([new DeveloperTokenIssuer(_key)], new IdentityOptions(), Contracts, _time);

    private string Issue(DeveloperTokenRequest request) => new DeveloperIssuer(_key, _time).Issue(request).Token;
}
