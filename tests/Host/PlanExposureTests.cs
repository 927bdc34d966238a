using System.Text;
using System.Text.Json.Nodes;

namespace Gateway.Host.Tests;

public sealed class PlanExposureTests
{
    private const string Body = """{"query":"query Units { product { name units } secret }"}""";

    [Theory]
    [InlineData("false", "plan:read", "include", false)]
    [InlineData(null, "plan:read", "include", false)]
    [InlineData("true", "", "include", false)]
    [InlineData("true", "shop:secret", "include", false)]
    [InlineData("true", "plan:read", null, false)]
    [InlineData("true", "plan:read", "", false)]
    [InlineData("true", "plan:read", "exclude", false)]
    [InlineData("true", "plan:read", "Include", true)]
    public async Task A_plan_is_shown_where_it_is_turned_on_allowed_and_asked_for(string? expose, string scopes, string? header, bool isShown)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await StartAsync(shop, expose is null ? [] : [("Plans:Expose", expose)]);

        var answer = await AskAsync(gateway, header, gateway.Token(scopes));

        Assert.Equal("Lamp", answer["data"]!["product"]!["name"]!.GetValue<string>());
        Assert.Equal(isShown, answer["extensions"]?["queryPlan"] is not null);
        Assert.Equal(isShown, answer.ContainsKey("extensions"));
    }

    [Fact]
    public async Task The_plan_is_the_one_after_authorization()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await StartAsync(shop, [("Plans:Expose", "true"), ("Plans:Scope", "ops:plans")]);

        var without = (await AskAsync(gateway, "include", gateway.Token("ops:plans")))["extensions"]!["queryPlan"]!;
        var with = (await AskAsync(gateway, "include", gateway.Token("ops:plans shop:secret")))["extensions"]!["queryPlan"]!;

        Assert.Equal(["catalog", "stock"], without["fetches"]!.AsArray().Select(fetch => fetch!["subgraph"]!.GetValue<string>()));
        Assert.Equal("{product{name id}}", without["fetches"]![0]!["document"]!.GetValue<string>());
        Assert.Equal("{product{name id}secret}", with["fetches"]![0]!["document"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_caller_without_a_token_sees_none()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await StartAsync(shop, [("Plans:Expose", "true"), ("Identity:AllowAnonymous", "true")]);

        var answer = await AskAsync(gateway, "include", null);

        Assert.NotNull(answer["data"]);
        Assert.False(answer.ContainsKey("extensions"));
    }

    private static Task<TestGateway> StartAsync(Shop shop, (string Key, string Value)[] settings) => TestGateway.StartAsync(shop.Supergraph, settings);

    private static async Task<JsonObject> AskAsync(TestGateway gateway, string? header, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
        if (header is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation("Gateway-Query-Plan", header));
        }

        using var response = await gateway.SendAsync(request, token: token);
        return await TestGateway.ReadAsync(response);
    }
}
