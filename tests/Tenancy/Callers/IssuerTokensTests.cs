using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Callers;

public sealed class IssuerTokensTests : IDisposable
{
    private const string Issuer = "https://identity.example";
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly RSA _rsa = RSA.Create(2048);

    [Fact]
    public async Task A_subgraph_that_stands_alone_takes_its_issuers_token_and_takes_it_for_no_gateway()
    {
        var caller = await VerifyAsync(Token());

        Assert.NotNull(caller);
        Assert.False(caller.IsGateway);
        Assert.Equal(TenantIds.FromSlug("northwind"), caller.TenantId);
        Assert.True(caller.HasScope("portfolio:read"));
        Assert.True(caller.HasScope("portfolio:pnl"));
    }

    [Fact]
    public async Task Another_key_issuer_audience_time_or_algorithm_is_refused()
    {
        using var other = RSA.Create(2048);

        Assert.Null(await VerifyAsync(Token(key: new RsaSecurityKey(other))));
        Assert.Null(await VerifyAsync(Token(issuer: "https://somebody.example")));
        Assert.Null(await VerifyAsync(Token(audience: "compliance")));
        Assert.Null(await VerifyAsync(Token(expires: Now)));
        Assert.Null(await VerifyAsync(Token(expires: Now.AddHours(3))));
        Assert.Null(await VerifyAsync(Token(key: new SymmetricSecurityKey(_rsa.ExportSubjectPublicKeyInfo()), algorithm: SecurityAlgorithms.HmacSha256)));
        Assert.Null(await VerifyAsync("a.b.c"));
    }

    [Fact]
    public async Task A_token_counts_for_nothing_beside_a_signature_that_does_not_verify()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = "Bearer " + Token();
        context.Request.Headers[CallerContextVerifier.HeaderName] = "a.b";

        var result = await new CallerSource(null, Tokens()).IdentifyAsync(context);

        Assert.Equal(CallerRefusal.NoKey, result.Refusal);
    }

    public void Dispose() => _rsa.Dispose();

    private Task<CallerContext?> VerifyAsync(string token) => Tokens().VerifyAsync(token, TestContext.Current.CancellationToken);

    private IssuerTokens Tokens()
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
        configuration.SigningKeys.Add(new RsaSecurityKey(_rsa.ExportParameters(includePrivateParameters: false)));
        return new IssuerTokens(
            new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration), "portfolio", TimeSpan.FromSeconds(5), new FixedTime(Now));
    }

    private string Token(
        SecurityKey? key = null,
        string algorithm = SecurityAlgorithms.RsaSha256,
        string issuer = Issuer,
        string audience = "portfolio",
        DateTimeOffset? expires = null)
        => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Expires = (expires ?? Now.AddMinutes(30)).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = "pm",
                ["tid"] = TenantIds.FromSlug("northwind").ToString("D"),
                ["scope"] = "portfolio:read portfolio:pnl",
            },
            SigningCredentials = new SigningCredentials(key ?? new RsaSecurityKey(_rsa), algorithm),
        });
}
