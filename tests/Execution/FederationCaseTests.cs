using System.Text.Json.Nodes;
using Gateway.Execution.Tests.Harness;
using Tests.Kit;
using Tests.Kit.FederationCases;

namespace Gateway.Execution.Tests;

/// <summary>The federation cases from query to answer in one process.</summary>
public sealed class FederationCaseTests
{
    public static TheoryData<string> Suites => [.. FixtureSuite.Names];

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task A_suite_is_answered_right(string name)
    {
        SharedData.Require("federation-cases");
        var suite = FixtureSuite.Load(name);
        var gateway = new SuiteGateway(suite);
        var wrong = new List<string>();
        foreach (var (test, number) in suite.Tests().Select((test, number) => (test, number)))
        {
            var response = await gateway.AnswerAsync(test.Query);
            if (test.Judge(response) is { } problem)
            {
                wrong.Add($"{number}: {problem}\n{gateway.Plan}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_subgraph_that_is_down_takes_only_what_depends_on_it()
    {
        SharedData.Require("federation-cases");
        var gateway = new SuiteGateway(FixtureSuite.Load("simple-requires-provides")) { DownSubgraph = "products" };

        var response = await gateway.AnswerAsync("{ me { reviews { product { upc inStock name shippingEstimate } } } }");

        // In stock needs the key alone; the estimate requires price and weight, which only the lost subgraph has.
        var expected = JsonNode.Parse("""
            { "me": { "reviews": [
              { "product": { "upc": "p1", "inStock": true, "name": null, "shippingEstimate": null } },
              { "product": { "upc": "p2", "inStock": false, "name": null, "shippingEstimate": null } } ] } }
            """);
        Assert.True(JsonNode.DeepEquals(expected, response["data"]), response.ToJsonString());
        Assert.NotEmpty(response["errors"]!.AsArray());
    }
}
