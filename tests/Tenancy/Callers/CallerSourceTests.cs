using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Subgraphs.Server.Authorization;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Callers;

public sealed class CallerSourceTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly string _keyFile = Path.GetTempFileName();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public CallerSourceTests() => File.WriteAllText(_keyFile, Convert.ToBase64String(_key) + "\n");

    [Fact]
    public async Task A_developer_token_names_tenant_scopes_and_roles_and_is_not_the_gateway()
    {
        var caller = Assert.IsType<CallerContext>((await IdentifyAsync(token: Token())).Caller);

        Assert.False(caller.IsGateway);
        Assert.Equal(TenantIds.FromSlug("northwind"), caller.TenantId);
        Assert.Equal("dev", caller.Subject);
        Assert.True(caller.HasScope("portfolio:read"));
        Assert.True(caller.HasScope("portfolio:pnl"));
        Assert.True(caller.HasRole("pm"));
        Assert.Equal("standard", caller.Plan);
    }

    [Fact]
    public async Task A_token_of_another_key_issuer_audience_or_time_is_refused()
    {
        Assert.Equal(CallerRefusal.BadToken, (await IdentifyAsync(token: Token(key: new byte[32]))).Refusal);
        Assert.Equal(CallerRefusal.BadToken, (await IdentifyAsync(token: Token(issuer: "urn:somebody"))).Refusal);
        Assert.Equal(CallerRefusal.BadToken, (await IdentifyAsync(token: Token(audience: "portfolio"))).Refusal);
        Assert.Equal(CallerRefusal.BadToken, (await IdentifyAsync(token: Token(expires: Now))).Refusal);
        Assert.Equal(CallerRefusal.BadToken, (await IdentifyAsync(token: Token(tenant: "northwind"))).Refusal);
        Assert.Equal(CallerRefusal.BadToken, (await IdentifyAsync(token: "a.b.c")).Refusal);
    }

    [Fact]
    public async Task An_unsigned_token_is_refused()
    {
        var parts = Token().Split('.');
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");

        Assert.Equal(CallerRefusal.BadToken, (await IdentifyAsync(token: $"{header}.{parts[1]}.")).Refusal);
    }

    [Fact]
    public async Task Where_the_subgraph_does_not_stand_alone_a_token_counts_for_nothing()
        => Assert.Equal(CallerRefusal.Missing, (await IdentifyAsync(token: Token(), isDevelopment: false)).Refusal);

    [Fact]
    public async Task A_bad_signature_is_refused_whatever_else_the_request_carries()
        => Assert.Equal(CallerRefusal.Malformed, (await IdentifyAsync(token: Token(), signature: "forged")).Refusal);

    [Fact]
    public async Task Two_contexts_in_one_request_are_refused()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Append(CallerContextVerifier.HeaderName, new[] { "a.b", "c.d" });

        Assert.Equal(CallerRefusal.Malformed, (await Source(isDevelopment: true).IdentifyAsync(context)).Refusal);
    }

    [Fact]
    public async Task Nothing_at_all_is_refused()
        => Assert.Equal(CallerRefusal.Missing, (await IdentifyAsync()).Refusal);

    public void Dispose() => File.Delete(_keyFile);

    private async Task<CallerResult> IdentifyAsync(string? token = null, string? signature = null, bool isDevelopment = true)
    {
        var context = new DefaultHttpContext();
        if (token is not null)
        {
            context.Request.Headers.Authorization = "Bearer " + token;
        }

        if (signature is not null)
        {
            context.Request.Headers[CallerContextVerifier.HeaderName] = signature;
        }

        return await Source(isDevelopment).IdentifyAsync(context);
    }

    private CallerSource Source(bool isDevelopment)
    {
        var time = new FixedTime(Now);
        return new CallerSource(
            new CallerContextVerifier([SignedContext.Key], "portfolio", TimeSpan.FromSeconds(5), time),
            isDevelopment ? new DeveloperTokens(_keyFile, time) : null);
    }

    private string Token(
        byte[]? key = null,
        string issuer = "urn:gateway:developer",
        string audience = "gateway",
        DateTimeOffset? expires = null,
        string? tenant = null)
        => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = Now.UtcDateTime.AddMinutes(-1),
            IssuedAt = Now.UtcDateTime.AddMinutes(-1),
            Expires = (expires ?? Now.AddMinutes(30)).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = "dev",
                ["tid"] = tenant ?? TenantIds.FromSlug("northwind").ToString("D"),
                ["scope"] = "portfolio:read portfolio:pnl",
                ["roles"] = new[] { "pm", "analyst" },
                ["plan"] = "standard",
            },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key ?? _key), SecurityAlgorithms.HmacSha256),
        });
}
