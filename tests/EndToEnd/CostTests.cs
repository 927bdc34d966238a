using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>The domain's vector of costs, and what its operations cost against the limits of plans, through the running programs on imported data.</summary>
[Collection(nameof(RealMarketCollection))]
public sealed class CostTests(RealMarketHost market)
{
    private static readonly string[] Isins =
    [
        "US1912161007", "US4781601046", "US4592001014", "US0605051046", "US78462F1030",
        "US1491231015", "US5949181045", "US0378331005", "US7427181091", "US9311421039",
    ];

    [Fact]
    public async Task The_dividend_growth_operation_costs_a_partner_what_the_vector_says()
    {
        using var vectors = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.Require("domain", "vectors.json")));
        var vector = vectors.RootElement.GetProperty("vectors").EnumerateArray().Single(vector => vector.GetProperty("id").GetString() == "COST-1");

        using var response = await AskAsync("partner", vector.GetProperty("in").GetProperty("isins").GetInt32());
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(answer["errors"]);
        var cost = answer["extensions"]!["cost"]!;
        Assert.Equal(vector.GetProperty("out").GetInt64(), cost["estimated"]!.GetValue<long>());

        // What the gateway's README shows: fewer payments are in the answer than the sixty of each instrument that are reckoned with.
        Assert.Equal(834, cost["executed"]!.GetValue<long>());
        Assert.InRange(cost["budgetRemaining"]!.GetValue<long>(), 0, 120_000 - 1_100);
    }

    [Fact]
    public async Task With_ten_isins_it_is_refused_for_a_partner_and_answered_for_others()
    {
        using var partner = await AskAsync("partner", 10);
        using var standard = await AskAsync("standard", 10);

        var error = JsonNode.Parse(await partner.Content.ReadAsStringAsync())!["errors"]!.AsArray().Single()!["extensions"]!;
        Assert.Equal(HttpStatusCode.BadRequest, partner.StatusCode);
        Assert.Equal(
            ("COST_ESTIMATED_TOO_EXPENSIVE", 2_190, 2_000),
            (error["code"]!.GetValue<string>(), error["estimated"]!.GetValue<int>(), error["limit"]!.GetValue<int>()));
        var answer = JsonNode.Parse(await standard.Content.ReadAsStringAsync())!;
        Assert.Equal(2_190, answer["extensions"]!["cost"]!["estimated"]!.GetValue<int>());
        Assert.Equal(10, answer["data"]!["instruments"]!.AsArray().Count);
    }

    private async Task<HttpResponseMessage> AskAsync(string plan, int isins)
    {
        var host = market.Require();
        var body = new JsonObject
        {
            ["query"] = await File.ReadAllTextAsync(SharedData.Require("domain", "operations", "dividend-growth-analysis.graphql")),
            ["variables"] = new JsonObject
            {
                ["isins"] = new JsonArray([.. Isins[..isins].Select(isin => JsonValue.Create(isin))]),
                ["sector"] = "Health Care",
                ["from"] = "2009-01-01",
                ["to"] = "2019-12-31",
            },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", host.Token("northwind", plan));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        request.Headers.Add("GraphQL-Cost", "report");
        return await host.Client.SendAsync(request);
    }
}
