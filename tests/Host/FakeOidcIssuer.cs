using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gateway.Host.Tests;

/// <summary>An OpenID Connect issuer with one RSA key: discovery document, key set, tokens.</summary>
internal sealed class FakeOidcIssuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);

    private FakeOidcIssuer(WebApplication app) => _app = app;

    public string Authority => _app.Urls.Single();

    public static async Task<FakeOidcIssuer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var issuer = new FakeOidcIssuer(app);
        app.Run(http => http.Response.WriteAsync(http.Request.Path.Value switch
        {
            "/.well-known/openid-configuration" => $$"""{"issuer":"{{issuer.Authority}}","jwks_uri":"{{issuer.Authority}}/keys"}""",
            "/keys" => issuer.KeySet(),
            _ => "{}",
        }));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>A token as such issuers write them: <c>scope</c> as a list, the tenant in <c>tid</c>.</summary>
    public string Issue(string audience, string? issuer = null)
    {
        var content = Content("RS256", audience, issuer ?? Authority);
        return $"{content}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>The classic forgery: HS256 with the published key as the secret.</summary>
    public string IssueWithPublicKeyAsSecret(string audience)
    {
        var content = Content("HS256", audience, Authority);
        return $"{content}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key.ExportRSAPublicKey(), Encoding.ASCII.GetBytes(content)))}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private static string Content(string algorithm, string audience, string issuer)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var payload = new JsonObject
        {
            ["iss"] = issuer,
            ["aud"] = audience,
            ["sub"] = "partner-app",
            ["tid"] = "3972a25b-e930-57a7-893a-0b36e278b114",
            ["scope"] = new JsonArray("market-data:eod", "dividends:read"),
            ["exp"] = now + 600,
        };
        return $"{Encode($$"""{"alg":"{{algorithm}}","kid":"one","typ":"JWT"}""")}.{Encode(payload.ToJsonString())}";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private string KeySet()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        return $$"""
            {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"one","n":"{{Base64Url.EncodeToString(parameters.Modulus)}}","e":"{{Base64Url.EncodeToString(parameters.Exponent)}}"}]}
            """;
    }
}
