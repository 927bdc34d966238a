using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gateway.Host.Tests;

/// <summary>An OpenID Connect issuer whose keys a test rotates: discovery document, key set, tokens.</summary>
internal sealed class FakeOidcIssuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _fetches;

    private FakeOidcIssuer(WebApplication app) => _app = app;

    public string Authority => _app.Urls.Single();

    public string KeysUrl => Authority + "/keys";

    /// <summary>The published keys; the first signs unless a test says otherwise.</summary>
    public List<FakeSigningKey> Keys { get; } = [new FakeSigningKey("one")];

    /// <summary>The issuer answers with 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>The name in the discovery document where it is not the address.</summary>
    public string? Name { get; set; }

    /// <summary>How often the key set was asked for, answered or not.</summary>
    public int KeyFetches => Volatile.Read(ref _fetches);

    public static async Task<FakeOidcIssuer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var issuer = new FakeOidcIssuer(app);
        app.Run(issuer.AnswerAsync);
        await app.StartAsync();
        return issuer;
    }

    /// <summary>A token as such issuers write them: <c>scope</c> as a list, the tenant in <c>tid</c>.</summary>
    public string Issue(string audience, string? issuer = null) => Sign(Keys[0], Payload(audience, issuer));

    /// <summary>A good payload, to be changed by a test.</summary>
    public JsonObject Payload(string audience = "partners", string? issuer = null)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = issuer ?? Name ?? Authority,
            ["aud"] = audience,
            ["sub"] = "partner-app",
            ["tid"] = "3972a25b-e930-57a7-893a-0b36e278b114",
            ["scope"] = new JsonArray("market-data:eod", "dividends:read"),
            ["exp"] = now + 600,
        };
    }

    /// <param name="header">Replaces the key's own header.</param>
    public static string Sign(FakeSigningKey key, JsonObject payload, string? header = null)
    {
        var content = $"{Encode(header ?? $$"""{"alg":"{{key.Algorithm}}","kid":"{{key.Id}}","typ":"JWT"}""")}.{Encode(payload.ToJsonString())}";
        return $"{content}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(content)))}";
    }

    /// <summary>The classic forgery: HS256 with the published key as the secret.</summary>
    public string IssueWithPublicKeyAsSecret(string audience)
    {
        var content = $"{Encode("""{"alg":"HS256","kid":"one","typ":"JWT"}""")}.{Encode(Payload(audience).ToJsonString())}";
        return $"{content}.{Base64Url.EncodeToString(HMACSHA256.HashData(Keys[0].PublicKey, Encoding.ASCII.GetBytes(content)))}";
    }

    public static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    public string KeySet() => $$"""{"keys":[{{string.Join(',', Keys.Select(key => key.ToJson()))}}]}""";

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Keys.ForEach(key => key.Dispose());
    }

    private Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == "/keys")
        {
            _ = Interlocked.Increment(ref _fetches);
        }

        if (IsDown)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        return http.Response.WriteAsync(http.Request.Path.Value switch
        {
            "/.well-known/openid-configuration" => $$"""{"issuer":"{{Name ?? Authority}}","jwks_uri":"{{KeysUrl}}"}""",
            "/keys" => KeySet(),
            _ => "{}",
        });
    }
}
