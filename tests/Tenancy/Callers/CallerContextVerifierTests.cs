using System.Buffers.Text;
using System.Security.Cryptography;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Callers;

public sealed class CallerContextVerifierTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Digest = Base64Url.EncodeToString(SHA256.HashData("{}"u8));

    [Fact]
    public void A_signed_context_becomes_the_caller_with_all_its_claims()
    {
        var caller = Verify(SignedContext.Sign(Payload(scopes: ["portfolio:read"])), out var refusal);

        Assert.Null(refusal);
        Assert.NotNull(caller);
        Assert.True(caller.IsGateway);
        Assert.True(caller.IsAuthenticated);
        Assert.Equal(TenantIds.FromSlug("northwind"), caller.TenantId);
        Assert.Equal("pm-1", caller.Subject);
        Assert.True(caller.HasScope("portfolio:read"));
        Assert.False(caller.HasScope("portfolio:write"));
        Assert.Equal(new DateOnly(2019, 12, 31), caller.BusinessDate);
        Assert.Equal("r-1", caller.RequestId);
    }

    [Fact]
    public void A_context_without_claims_is_the_gateway_asking_for_nobody()
    {
        var caller = Verify(SignedContext.Sign(new { aud = "portfolio", rid = "r", body = Digest, iat = Now.ToUnixTimeSeconds(), exp = Now.ToUnixTimeSeconds() + 60 }), out _);

        Assert.NotNull(caller);
        Assert.True(caller.IsGateway);
        Assert.False(caller.IsAuthenticated);
        Assert.Null(caller.TenantId);
    }

    [Fact]
    public void Another_key_does_not_sign()
    {
        Assert.Null(Verify(SignedContext.Sign(Payload(), new byte[32]), out var refusal));
        Assert.Equal(CallerRefusal.BadSignature, refusal);
    }

    [Fact]
    public void A_changed_payload_breaks_the_signature()
    {
        var signed = SignedContext.Sign(Payload());
        var other = SignedContext.Sign(Payload(scopes: ["portfolio:write"]), new byte[32]);

        Assert.Null(Verify(other[..other.IndexOf('.', StringComparison.Ordinal)] + signed[signed.IndexOf('.', StringComparison.Ordinal)..], out var refusal));
        Assert.Equal(CallerRefusal.BadSignature, refusal);
    }

    [Fact]
    public void A_context_for_another_subgraph_is_refused()
    {
        Assert.Null(Verify(SignedContext.Sign(Payload(audience: "compliance")), out var refusal));
        Assert.Equal(CallerRefusal.WrongAudience, refusal);
    }

    [Theory]
    [InlineData(-66, false)]
    [InlineData(-64, true)]
    [InlineData(4, true)]
    [InlineData(6, false)]
    public void A_context_holds_for_its_minute_and_the_difference_of_the_clocks(int issuedSeconds, bool holds)
    {
        var caller = Verify(SignedContext.Sign(Payload(issued: Now.AddSeconds(issuedSeconds))), out var refusal);

        Assert.Equal(holds, caller is not null);
        Assert.Equal(holds ? null : CallerRefusal.Expired, refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("a.b.c")]
    [InlineData("!!.??")]
    public void Anything_else_is_malformed(string header)
    {
        Assert.Null(Verify(header, out var refusal));
        Assert.Equal(CallerRefusal.Malformed, refusal);
    }

    [Fact]
    public void A_context_names_the_body_that_it_is_good_for()
    {
        Assert.NotNull(Verifier(SignedContext.Key).Verify(SignedContext.Sign(Payload()), out var digest, out _));

        Assert.Equal(SHA256.HashData("{}"u8), digest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    public void A_context_that_is_bound_to_no_body_is_malformed(string? body)
    {
        var seconds = Now.ToUnixTimeSeconds();

        Assert.Null(Verify(SignedContext.Sign(new { aud = "portfolio", rid = "r", body, iat = seconds, exp = seconds + 15 }), out var refusal));
        Assert.Equal(CallerRefusal.Malformed, refusal);
    }

    [Fact]
    public void A_context_that_would_live_long_is_refused_whoever_signed_it()
    {
        var seconds = Now.ToUnixTimeSeconds();

        Assert.Null(Verify(SignedContext.Sign(new { aud = "portfolio", rid = "r", body = Digest, iat = seconds, exp = seconds + 3600 }), out var refusal));
        Assert.Equal(CallerRefusal.Expired, refusal);
    }

    [Fact]
    public void While_the_master_key_is_changed_both_keys_are_accepted_and_a_third_is_not()
    {
        byte[] next = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        var verifier = Verifier(next, SignedContext.Key);

        Assert.NotNull(verifier.Verify(SignedContext.Sign(Payload()), out _, out _));
        Assert.NotNull(verifier.Verify(SignedContext.Sign(Payload(), next), out _, out _));
        Assert.Null(verifier.Verify(SignedContext.Sign(Payload(), new byte[32]), out _, out _));
        Assert.Null(Verifier(next).Verify(SignedContext.Sign(Payload()), out _, out _));
    }

    [Fact]
    public void A_signed_context_without_validity_is_malformed()
    {
        Assert.Null(Verify(SignedContext.Sign(new { aud = "portfolio" }), out var refusal));
        Assert.Equal(CallerRefusal.Malformed, refusal);
    }

    private static CallerContext? Verify(string header, out string? refusal)
        => Verifier(SignedContext.Key).Verify(header, out _, out refusal);

    private static CallerContextVerifier Verifier(params IReadOnlyList<byte[]> keys) => new(keys, "portfolio", TimeSpan.FromSeconds(5), new FixedTime(Now));

    private static object Payload(string audience = "portfolio", DateTimeOffset? issued = null, string[]? scopes = null) => new
    {
        aud = audience,
        sub = "pm-1",
        tid = TenantIds.FromSlug("northwind"),
        plan = "enterprise",
        roles = new[] { "pm" },
        scopes = scopes ?? [],
        jurisdictions = new[] { "US" },
        businessDate = "2019-12-31",
        rid = "r-1",
        body = Digest,
        iat = (issued ?? Now).ToUnixTimeSeconds(),
        exp = (issued ?? Now).ToUnixTimeSeconds() + 60,
    };
}
