using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Host.Tenancy;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Host.Tests;

public sealed class CallerContextTests
{
    private static readonly byte[] MasterKey = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_context_is_signed_with_the_key_of_its_subgraph()
    {
        var caller = new Caller
        {
            IsAuthenticated = true,
            TenantId = TenantIds.FromSlug("aldgate"),
            Subject = "ann",
            Plan = "standard",
            Roles = ["pm"],
            Scopes = new HashSet<string> { "b", "a" },
            Jurisdictions = ["LU"],
            Purpose = "audit",
        };

        var header = Sign("portfolio", caller, new DateOnly(2019, 12, 31));
        var parts = header.Split('.');

        // Computed as a subgraph does, from the agreement and not from the signer.
        var key = HMACSHA256.HashData(MasterKey, "subgraph:portfolio"u8);
        Assert.Equal(Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(parts[0]))), parts[1]);
        Assert.Equal(
            """
            {"aud":"portfolio","sub":"ann","tid":"cc892877-30fa-547a-835e-1c443c73b802","plan":"standard","roles":["pm"],"scopes":["a","b"],"jurisdictions":["LU"],"purpose":"audit","businessDate":"2019-12-31","rid":"r1","body":"RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o","iat":1772442000,"exp":1772442015}
            """,
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])));
    }

    [Fact]
    public void Two_subgraphs_cannot_read_each_others_context_as_theirs()
    {
        var portfolio = Sign("portfolio", Caller.Anonymous, null);
        var compliance = Sign("compliance", Caller.Anonymous, null);

        Assert.NotEqual(portfolio.Split('.')[1], compliance.Split('.')[1]);
        Assert.NotEqual(CallerContextSigner.DeriveKey(MasterKey, "portfolio"), CallerContextSigner.DeriveKey(MasterKey, "compliance"));
    }

    [Fact]
    public void An_anonymous_context_names_nobody()
    {
        var payload = JsonNode.Parse(Base64Url.DecodeFromChars(Sign("portfolio", Caller.Anonymous, null).Split('.')[0]))!.AsObject();

        Assert.Equal(["aud", "rid", "body", "iat", "exp"], payload.Select(entry => entry.Key));
    }

    [Fact]
    public async Task Every_fetch_carries_a_context_for_its_subgraph_and_never_the_token()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(
            shop.Supergraph, ("CallerContext:MasterKey", Convert.ToBase64String(MasterKey)), ("CallerContext:BusinessDate", "2019-12-31"));

        _ = await gateway.QueryAsync("{ product { name units } }", scopes: "x y", tenant: "hanbit");

        foreach (var (name, subgraph) in new[] { ("catalog", shop.Catalog), ("stock", shop.Stock) })
        {
            var headers = Assert.Single(subgraph.Requests).Headers;
            var parts = headers["Gateway-Caller"].ToString().Split('.');
            var payload = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!;
            Assert.Equal(
                Base64Url.EncodeToString(HMACSHA256.HashData(CallerContextSigner.DeriveKey(MasterKey, name), Encoding.ASCII.GetBytes(parts[0]))),
                parts[1]);
            Assert.Equal(name, payload["aud"]!.GetValue<string>());
            Assert.Equal(TenantIds.FromSlug("hanbit").ToString(), payload["tid"]!.GetValue<string>());
            Assert.Equal("""["x","y"]""", payload["scopes"]!.ToJsonString());
            Assert.Equal("2019-12-31", payload["businessDate"]!.GetValue<string>());
            Assert.False(headers.ContainsKey("Authorization"));
            Assert.Equal(Base64Url.EncodeToString(SHA256.HashData(Assert.Single(subgraph.Requests).Body)), payload["body"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Without_a_key_nothing_is_signed()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);

        _ = await gateway.QueryAsync("{ greeting }");

        Assert.False(Assert.Single(shop.Catalog.Requests).Headers.ContainsKey("Gateway-Caller"));
    }

    private static string Sign(string subgraph, Caller caller, DateOnly? businessDate)
        => new CallerContextSigner(MasterKey, subgraph, new FakeTimeProvider(Now)).Sign(caller, "r1", businessDate, "{}"u8);
}
