using System.Net;
using System.Text.Json.Nodes;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;
using Tests.Kit.Hostile;

namespace Gateway.Host.Tests;

/// <summary>The limits on documents and variables are settings, and what is made to overwhelm the gateway gets an answer like any other.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("Documents:MaxBytes", "64", "{ greeting } # xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", SyntaxErrorCodes.TooManyBytes)]
    [InlineData("Documents:MaxTokens", "10", "{ greeting greeting greeting greeting greeting greeting greeting greeting greeting }", SyntaxErrorCodes.TooManyTokens)]
    [InlineData("Documents:MaxDepth", "1", "{ product { name } }", SyntaxErrorCodes.TooDeep)]
    [InlineData("Documents:MaxSelectionDepth", "2", "{ ...F } fragment F on Query { product { name } }", ValidationErrorCodes.TooDeep)]
    [InlineData("Documents:MaxFragmentVisits", "1", "{ ...F ...F } fragment F on Query { greeting }", ValidationErrorCodes.TooManyFragmentVisits)]
    [InlineData("Documents:MaxFields", "2", "{ product { name id } }", ValidationErrorCodes.TooManyFields)]
    [InlineData("Documents:MaxRootFields", "1", "{ greeting warehouse }", ValidationErrorCodes.TooManyRootFields)]
    [InlineData("Documents:MaxAliases", "1", "{ a: greeting b: greeting }", ValidationErrorCodes.TooManyAliases)]
    [InlineData("Documents:MaxDirectivesPerLocation", "1", "{ greeting @skip(if: false) @include(if: true) }", ValidationErrorCodes.TooManyDirectives)]
    [InlineData("Documents:MaxErrors", "1", "{ a b }", ValidationErrorCodes.TooManyErrors)]
    [InlineData("Planning:MaxDepth", "1", "{ product { name } }", PlanErrorCodes.TooDeep)]
    [InlineData("Planning:MaxFields", "2", "{ product { name id } }", PlanErrorCodes.TooManyFields)]
    [InlineData("Planning:MaxSearchSteps", "1", "{ product { name id } greeting }", PlanErrorCodes.BudgetExceeded)]
    public async Task A_document_over_a_limit_that_is_set_is_refused_with_its_code(string key, string value, string query, string code)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, (key, value));

        Assert.Contains(code, await PostAsync(gateway, new JsonObject { ["query"] = query }));
    }

    [Theory]
    [InlineData("Variables:MaxListItems", "1", """{"n":["a","b"]}""", CoercionErrorCodes.ListTooLong)]
    [InlineData("Variables:MaxObjectFields", "1", """{"n":"a","m":1}""", CoercionErrorCodes.ObjectTooLarge)]
    [InlineData("Variables:MaxValues", "2", """{"n":["a","b"]}""", CoercionErrorCodes.TooManyValues)]
    [InlineData("Variables:MaxDepth", "2", """{"n":[["a"]]}""", CoercionErrorCodes.TooDeep)]
    public async Task Variables_over_a_limit_that_is_set_are_refused_with_its_code(string key, string value, string variables, string code)
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, (key, value));

        Assert.Contains(code, await PostAsync(
            gateway, new JsonObject { ["query"] = "query ($n: String!) { greeting(name: $n) }", ["variables"] = JsonNode.Parse(variables) }));
    }

    [Theory]
    [InlineData("", """{"d":"31.12.2019"}""", false)]
    [InlineData("@specifiedBy(url: \"https://www.rfc-editor.org/rfc/rfc3339#section-5.6\")", """{"d":"31.12.2019"}""", true)]
    [InlineData("@specifiedBy(url: \"https://www.rfc-editor.org/rfc/rfc3339#section-5.6\")", """{"d":"2019-12-31"}""", false)]
    [InlineData("@specifiedBy(url: \"https://example.com/any-date\")", """{"d":"31.12.2019"}""", false)]
    public async Task A_scalar_that_another_graph_calls_Date_is_its_own(string specifiedBy, string variables, bool isRefused)
    {
        await using var shop = await Shop.StartAsync();
        var supergraph = shop.Supergraph.Replace(
                "greeting(name: String! = \"you\")", "greeting(name: String! = \"you\", on: Date)", StringComparison.Ordinal)
            + $"\nscalar Date @join__type(graph: CATALOG) {specifiedBy}";
        await using var gateway = await TestGateway.StartAsync(supergraph);

        var codes = await PostAsync(
            gateway, new JsonObject { ["query"] = "query ($d: Date) { greeting(on: $d) }", ["variables"] = JsonNode.Parse(variables) });

        Assert.Equal(isRefused, codes.Contains(CoercionErrorCodes.BadUserInput));
    }

    [Fact]
    public async Task Whatever_is_made_to_overwhelm_it_gets_an_answer_and_the_next_request_too()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);
        foreach (var input in HostileDocuments.All)
        {
            var codes = await PostAsync(gateway, new JsonObject { ["query"] = input.Text });

            // Made for another schema, a document that is within the limits is refused for its names.
            Assert.True(codes.Count > 0 || input.Code is null, input.Name);
        }

        foreach (var input in HostileVariables.All)
        {
            using var response = await gateway.PostAsync($$"""{"query":"query ($n: String) { greeting }","variables":{{input.Text}}}""");
            Assert.True((int)response.StatusCode < 500, $"{input.Name}: {response.StatusCode}");
        }

        var answer = await gateway.QueryAsync("{ greeting }");
        Assert.Null(answer["errors"]);
    }

    private static async Task<IReadOnlyList<string>> PostAsync(TestGateway gateway, JsonObject body)
    {
        using var response = await gateway.PostAsync(body.ToJsonString());
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{response.StatusCode}");
        var answer = await TestGateway.ReadAsync(response);
        return [.. (answer["errors"] as JsonArray ?? []).Select(error => error!["extensions"]?["code"]?.GetValue<string>() ?? "")];
    }
}
