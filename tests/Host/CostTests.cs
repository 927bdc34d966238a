using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Gateway.Host.Tests;

/// <summary>What requests cost, over HTTP: a product is 5, the greeting 2, the secret 40.</summary>
public sealed class CostTests
{
    private const string Products = "query ($n: Int) { products(first: $n) { name } }";

    [Fact]
    public async Task A_request_over_the_limit_of_its_plan_is_refused_before_anything_is_fetched()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(CostedSupergraph(shop), ("Cost:Limits:partner", "50"), ("Cost:Limits:standard", "100"));

        using var partner = await AskAsync(gateway, Products, 11, gateway.PlanToken("partner"));
        var refused = await TestGateway.ReadAsync(partner);
        Assert.Equal(HttpStatusCode.BadRequest, partner.StatusCode);
        Assert.False(refused.ContainsKey("data"));
        Assert.Equal("COST_ESTIMATED_TOO_EXPENSIVE", refused["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        Assert.Equal((55, 50), (refused["errors"]![0]!["extensions"]!["estimated"]!.GetValue<int>(), refused["errors"]![0]!["extensions"]!["limit"]!.GetValue<int>()));
        Assert.Equal("The operation is estimated to cost 55; a request of this caller may cost 50. Ask for fewer elements or fields.", refused["errors"]![0]!["message"]!.GetValue<string>());
        Assert.Empty(shop.Catalog.Requests);

        using var smaller = await AskAsync(gateway, Products, 10, gateway.PlanToken("partner"));
        using var larger = await AskAsync(gateway, Products, 11, gateway.PlanToken("standard"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (smaller.StatusCode, larger.StatusCode));
        Assert.Equal(2, shop.Catalog.Requests.Count);
    }

    [Fact]
    public async Task A_client_of_the_old_media_type_gets_the_refusal_with_200_as_all_errors_of_its_request()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(CostedSupergraph(shop), ("Cost:Limits:standard", "1"));

        using var response = await gateway.PostAsync("""{"query":"{ products { name } }"}""", accept: "application/json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("COST_ESTIMATED_TOO_EXPENSIVE", (await TestGateway.ReadAsync(response))["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_tenant_that_has_spent_its_budget_waits_and_the_others_do_not_notice()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(CostedSupergraph(shop), ("Cost:Limits:standard", "100"), ("Cost:Budgets:standard", "100"));
        var token = gateway.Token();

        using var first = await AskAsync(gateway, Products, 20, token);
        using var spent = await AskAsync(gateway, Products, 19, token);
        using var other = await AskAsync(gateway, Products, 20, gateway.Token(tenant: "hanbit"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (first.StatusCode, spent.StatusCode, other.StatusCode));
        Assert.InRange(spent.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 57);
        var error = (await TestGateway.ReadAsync(spent))["errors"]![0]!["extensions"]!;
        Assert.Equal(("COST_BUDGET_SPENT", 95), (error["code"]!.GetValue<string>(), error["estimated"]!.GetValue<int>()));
        Assert.InRange(error["budgetRemaining"]!.GetValue<int>(), 0, 94);
        Assert.Equal(2, shop.Catalog.Requests.Count);
    }

    [Fact]
    public async Task A_refused_request_is_charged_nothing()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(CostedSupergraph(shop), ("Cost:Limits:standard", "100"), ("Cost:Budgets:standard", "100"));
        var token = gateway.Token();

        for (var i = 0; i < 5; i++)
        {
            using var refused = await AskAsync(gateway, Products, 21, token);
            using var invalid = await gateway.PostAsync("""{"query":"{ products { nothing } }"}""", token: token);
            Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (refused.StatusCode, invalid.StatusCode));
        }

        using var whole = await AskAsync(gateway, Products, 20, token);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
    }

    [Theory]
    [InlineData("report", null, true)]
    [InlineData("Report", "onRequest", true)]
    [InlineData("validate", null, false)]
    [InlineData(null, null, false)]
    [InlineData(null, "always", true)]
    [InlineData("report", "never", false)]
    public async Task The_answer_tells_its_cost_where_it_is_asked(string? header, string? report, bool isTold)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(CostedSupergraph(shop), report is null ? [] : [("Cost:Report", report)]);

        using var response = await AskAsync(gateway, Products, 20, gateway.Token(), header);
        var answer = await TestGateway.ReadAsync(response);

        Assert.Equal(isTold, answer.ContainsKey("extensions"));
        if (isTold)
        {
            var cost = answer["extensions"]!["cost"]!;
            Assert.Equal((100, 15), (cost["estimated"]!.GetValue<int>(), cost["executed"]!.GetValue<int>()));
            Assert.InRange(cost["budgetRemaining"]!.GetValue<int>(), 599_900, 600_000);
        }
    }

    [Fact]
    public async Task Executed_counts_what_came_and_a_mutation_ten_more()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(CostedSupergraph(shop));

        Assert.Equal((5 + (5 * 100), 5 + 15), await CostsAsync(gateway, "{ product { name } products { name } }"));
        Assert.Equal((10 + 5, 10 + 5), await CostsAsync(gateway, "mutation { rename(name: \"x\") { name } }"));
        Assert.Equal((2, 2), await CostsAsync(gateway, "{ greeting }"));
        Assert.Equal((5 + 2, 5), await CostsAsync(gateway, "{ silence product { id } }"));
        Assert.Equal((0, 0), await CostsAsync(gateway, "{ __schema { types { name fields { name } } } }"));
    }

    [Fact]
    public async Task What_authorization_denies_costs_nothing()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(CostedSupergraph(shop));

        Assert.Equal((5, 5), await CostsAsync(gateway, "{ product { id } secret }"));
        Assert.Equal((5 + 40, 5 + 40), await CostsAsync(gateway, "{ product { id } secret }", "shop:secret"));
    }

    [Fact]
    public async Task The_cost_stands_beside_the_plan_and_the_denials_of_one_answer()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(
            CostedSupergraph(shop), ("Cost:Report", "always"), ("Plans:Expose", "true"), ("Authorization:Errors", "extensions"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"{ product { id } secret }"}""", Encoding.UTF8, "application/json") };
        Assert.True(request.Headers.TryAddWithoutValidation("Gateway-Query-Plan", "include"));

        using var response = await gateway.SendAsync(request, token: gateway.Token("plan:read"));
        var extensions = (await TestGateway.ReadAsync(response))["extensions"]!.AsObject();

        Assert.Equal(["authorizationErrors", "queryPlan", "cost"], extensions.Select(entry => entry.Key));
    }

    [Fact]
    public async Task Equal_requests_in_flight_are_charged_each()
    {
        await using var shop = await Shop.StartAsync();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shop.Catalog.Handle = async http =>
        {
            await release.Task;
            await http.Response.WriteAsync("""{"data":{"products":[{"name":"Lamp"}]}}""");
        };
        await using var gateway = await TestGateway.StartAsync(CostedSupergraph(shop), ("Cost:Limits:standard", "100"), ("Cost:Budgets:standard", "250"));
        var token = gateway.Token();

        var first = AskAsync(gateway, Products, 20, token, "report");
        var second = AskAsync(gateway, Products, 20, token, "report");
        while (gateway.Server.WaitingRequests < 2)
        {
            await Task.Yield();
        }

        using var third = await AskAsync(gateway, Products, 20, token);
        release.SetResult();
        using var one = await first;
        using var two = await second;

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Single(shop.Catalog.Requests);
        foreach (var response in new[] { one, two })
        {
            Assert.Equal(5, (await TestGateway.ReadAsync(response))["extensions"]!["cost"]!["executed"]!.GetValue<int>());
        }
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "auto", true)]
    [InlineData(true, "measure", false)]
    [InlineData(true, "off", false)]
    [InlineData(false, null, false)]
    [InlineData(false, "enforce", true)]
    public async Task A_limit_is_enforced_where_the_supergraph_speaks_of_costs_or_the_operator_says_so(bool isLinked, string? mode, bool isEnforced)
    {
        await using var shop = await Shop.StartAsync();
        (string, string)[] settings = [("Cost:Limits:standard", "1"), .. mode is null ? Array.Empty<(string, string)>() : [("Cost:Mode", mode)]];
        await using var gateway = await TestGateway.StartAsync(isLinked ? CostedSupergraph(shop) : shop.Supergraph, settings);

        using var response = await gateway.PostAsync("""{"query":"{ product { id } a: product { id } }"}""");

        Assert.Equal(isEnforced ? HttpStatusCode.BadRequest : HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_caller_without_a_token_has_the_smallest_limit_and_no_budget()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(CostedSupergraph(shop), ("Identity:AllowAnonymous", "true"), ("Cost:Limits:partner", "50"), ("Cost:Budgets:partner", "50"));

        for (var i = 0; i < 3; i++)
        {
            using var answered = await AskAsync(gateway, Products, 10, null, "report");
            Assert.Null((await TestGateway.ReadAsync(answered))["extensions"]!["cost"]!["budgetRemaining"]);
        }

        using var refused = await AskAsync(gateway, Products, 11, null);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Costs_are_measured()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(CostedSupergraph(shop), ("Cost:Limits:standard", "100"));
        var token = gateway.Token(tenant: "measured-costs");
        var tenant = Gateway.Host.Tenancy.TenantIds.FromSlug("measured-costs").ToString("D");
        var measured = new List<(string Name, long Value)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name.StartsWith("gateway.request.cost", StringComparison.Ordinal))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (tags.ToArray().Any(tag => tag is { Key: "tenant", Value: string name } && name == tenant))
            {
                lock (measured)
                {
                    measured.Add((instrument.Name, value));
                }
            }
        });
        listener.Start();

        using (await AskAsync(gateway, Products, 20, token))
        using (await AskAsync(gateway, Products, 30, token))
        {
            // They are recorded when the request ends, behind its answer.
            Assert.True(SpinWait.SpinUntil(() => Count() == 3, TimeSpan.FromSeconds(10)));
        }

        Assert.Equal(
            [("gateway.request.cost.estimated", 100), ("gateway.request.cost.estimated", 150), ("gateway.request.cost.executed", 15)],
            measured.Order());

        int Count()
        {
            lock (measured)
            {
                return measured.Count;
            }
        }
    }

    /// <summary>The shop with weights, and its catalog with answers to what is asked here.</summary>
    private static string CostedSupergraph(Shop shop)
    {
        shop.Catalog.Answer = query => query.Contains("rename", StringComparison.Ordinal)
            ? Shop.AnswerCatalog(query)
            : """{"data":{"product":{"__typename":"Product","id":"1","name":"Lamp"},"a":{"id":"1"},"silence":null,"greeting":"hello","secret":"s","products":[{"name":"Lamp"},{"name":"Desk"},null,{"name":"Chair"}]}}""";
        return shop.Supergraph
            .Replace("{ query: Query mutation: Mutation }", "  @link(url: \"https://specs.apollo.dev/cost/v0.1\", import: [\"@cost\", \"@listSize\"])\n{ query: Query mutation: Mutation }", StringComparison.Ordinal)
            .Replace("product: Product @join__field(graph: CATALOG)", "product: Product @join__field(graph: CATALOG)\n  silence: String @join__field(graph: CATALOG) @cost(weight: 2)\n  products(first: Int): [Product] @join__field(graph: CATALOG) @listSize(slicingArguments: [\"first\"])", StringComparison.Ordinal)
            .Replace("greeting(name: String! = \"you\"): String @join__field(graph: CATALOG)", "greeting(name: String! = \"you\"): String @join__field(graph: CATALOG) @cost(weight: 2)", StringComparison.Ordinal)
            .Replace("secret: String @join__field(graph: CATALOG)", "secret: String @join__field(graph: CATALOG) @cost(weight: 40)", StringComparison.Ordinal)
            .Replace("@join__type(graph: STOCK, key: \"id\") {", "@join__type(graph: STOCK, key: \"id\") @cost(weight: 5) {", StringComparison.Ordinal);
    }

    private static async Task<(int Estimated, int Executed)> CostsAsync(TestGateway gateway, string query, string scopes = "")
    {
        using var response = await AskAsync(gateway, query, null, gateway.Token(scopes), "report");
        var cost = (await TestGateway.ReadAsync(response))["extensions"]!["cost"]!;
        return (cost["estimated"]!.GetValue<int>(), cost["executed"]!.GetValue<int>());
    }

    private static async Task<HttpResponseMessage> AskAsync(TestGateway gateway, string query, int? first, string? token, string? header = null)
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = first is null ? null : new JsonObject { ["n"] = first } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (header is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation("GraphQL-Cost", header));
        }

        return await gateway.SendAsync(request, token: token);
    }
}
