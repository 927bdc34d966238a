using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tests.Kit.FederationCases;

namespace Tests.Conformance;

public sealed class FixtureServerTests
{
    public static TheoryData<string> Suites => [.. FixtureSuite.Names];

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task The_fixture_server_serves_the_SDL_of_every_subgraph(string suite)
    {
        await using var server = await FixtureServer.StartAsync(FixtureSuite.Load(suite));
        using var client = new HttpClient();

        foreach (var subgraph in server.Suite.Subgraphs)
        {
            using var response = await client.PostAsJsonAsync(
                new Uri($"{server.Address}/{suite}/{subgraph.Name}"),
                new JsonObject { ["query"] = "{ _service { sdl } }" });

            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            Assert.Equal(subgraph.Sdl, (string?)answer["data"]!["_service"]!["sdl"]);
        }
    }

    [Fact]
    public void An_entity_is_found_by_its_key_and_sees_its_representation()
    {
        var suite = FixtureSuite.Load("simple-requires-provides");
        var inventory = suite.Subgraphs.Single(subgraph => subgraph.Name == "inventory");

        var answer = inventory.Execute(new JsonObject
        {
            ["query"] = "query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Product { shippingEstimate } } }",
            ["variables"] = JsonNode.Parse("""{ "r": [{ "__typename": "Product", "upc": "p1", "price": 11, "weight": 1 }] }"""),
        });

        Assert.False(answer.ContainsKey("errors"), answer.ToJsonString());
        Assert.Equal("Product", (string?)answer["data"]!["_entities"]![0]!["__typename"]);
        Assert.NotNull(answer["data"]!["_entities"]![0]!["shippingEstimate"]);
    }
}
