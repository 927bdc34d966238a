using Subgraphs.Server.Tests.Sample;

namespace Subgraphs.Server.Tests;

public sealed class ExecutionTests
{
    [Fact]
    public async Task Writes_the_selected_fields_under_their_response_names()
    {
        using var subgraph = new SampleSubgraph();

        var response = await subgraph.ExecuteAsync(
            """{ instrument(isin: "US1912161007") { id: isin name lotSize status firstTraded __typename issuer { legalName } } }""");

        Assert.Equal(
            """{"data":{"instrument":{"id":"US1912161007","name":"Coca-Cola","lotSize":"1.5","status":"ACTIVE","firstTraded":"1962-01-02","__typename":"Instrument","issuer":{"legalName":"The Coca-Cola Company"}}}}""",
            response);
    }

    [Fact]
    public async Task A_query_reads_only_the_columns_that_the_selection_needs()
    {
        using var subgraph = new SampleSubgraph();

        await subgraph.ExecuteAsync("""{ instrument(isin: "US1912161007") { label issuer { country } } }""");

        var sql = Assert.Single(subgraph.Sql);
        var columns = sql[..sql.IndexOf("FROM", StringComparison.Ordinal)];
        Assert.Contains("Isin", columns, StringComparison.Ordinal);
        Assert.Contains("\"Name\"", columns, StringComparison.Ordinal);
        Assert.Contains("Country", columns, StringComparison.Ordinal);
        Assert.DoesNotContain("LegalName", columns, StringComparison.Ordinal);
        Assert.DoesNotContain("LotSize", columns, StringComparison.Ordinal);
        Assert.DoesNotContain("Status", columns, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loaders_and_batch_resolvers_run_once_for_a_level()
    {
        using var subgraph = new SampleSubgraph();

        var response = await subgraph.ExecuteAsync(
            new TestCaller(Scopes: "market-data:eod"), "{ instruments(first: 3) { nodes { issuerName doubled } } }");

        Assert.Equal(
            """{"data":{"instruments":{"nodes":[{"issuerName":"The Coca-Cola Company","doubled":"3"},{"issuerName":null,"doubled":"0.002"},{"issuerName":"The Coca-Cola Company","doubled":"200"}]}}}""",
            response);
        Assert.Equal(["doubled:3", "issuers:1"], subgraph.Log.Entries.Where(entry => !entry.StartsWith("SQL", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Entities_arrive_in_the_order_of_their_representations_from_one_command()
    {
        using var subgraph = new SampleSubgraph();

        var response = await subgraph.ExecuteAsync(
            "query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Instrument { name } ... on Holding { half } } }",
            new
            {
                representations = new object[]
                {
                    new { __typename = "Instrument", isin = "US4592001014" },
                    new { __typename = "Holding", id = "h", value = new { amount = "5", currency = "USD" } },
                    new { __typename = "Instrument", isin = "XX0000000000" },
                    new { __typename = "Instrument", isin = "US1912161007" },
                    new { __typename = "Holding", id = "none" },
                },
            });

        Assert.Equal("""{"data":{"_entities":[{"name":"IBM"},{"half":"2.5"},null,{"name":"Coca-Cola"},null]}}""", response);
        Assert.DoesNotContain("LotSize", Assert.Single(subgraph.Sql), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_the_cursor_and_a_cursor_of_another_caller_is_refused()
    {
        using var subgraph = new SampleSubgraph();
        var first = await subgraph.ExecuteAsync("{ instruments { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }");
        var cursor = System.Text.Json.JsonDocument.Parse(first).RootElement
            .GetProperty("data").GetProperty("instruments").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        const string Next = "query($after: String) { instruments(after: $after) { nodes { name } pageInfo { hasNextPage } } }";
        var second = await subgraph.ExecuteAsync(Next, new { after = cursor });
        var foreign = await subgraph.ExecuteAsync(new TestCaller(Partition: "b"), Next, new { after = cursor });

        Assert.StartsWith("""{"data":{"instruments":{"totalCount":3,"nodes":[{"name":"Coca-Cola"},{"name":"IBM"}],"pageInfo":{"hasNextPage":true,""", first, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"instruments":{"nodes":[{"name":"Johnson"}],"pageInfo":{"hasNextPage":false}}}}""", second);
        Assert.Contains("INVALID_CURSOR", foreign, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_above_the_bound_is_refused_with_the_bound()
    {
        using var subgraph = new SampleSubgraph();

        var response = await subgraph.ExecuteAsync("{ instruments(first: 501) { totalCount } }");

        Assert.Contains("Argument 'first' is 501; it must be between 0 and 500.", response, StringComparison.Ordinal);
        Assert.Contains("LIST_TOO_LONG", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_have_their_defaults_and_their_types()
    {
        using var subgraph = new SampleSubgraph();
        var caller = new TestCaller(Scopes: "market-data:eod");

        Assert.Equal("""{"data":{"level":"31"}}""", await subgraph.ExecuteAsync(caller, """{ level(on: "2019-12-20") }"""));
        Assert.Equal(
            """{"data":{"level":"40"}}""",
            await subgraph.ExecuteAsync(caller, """query($s: InstrumentStatus!) { level(on: "2019-12-20", factor: "2", status: $s) }""", new { s = "ACTIVE" }));
        Assert.Equal(
            """{"data":{"echo":"a:1,2:OnHold15M"}}""",
            await subgraph.ExecuteAsync("""query($t: String!) { echo(input: { text: $t, sizes: [1, 2] }) }""", new { t = "a" }));
    }

    [Fact]
    public async Task A_denied_field_is_null_with_one_error_and_the_rest_is_answered()
    {
        using var subgraph = new SampleSubgraph();

        var response = await subgraph.ExecuteAsync("{ instruments(first: 3) { nodes { name doubled } } secret }");

        Assert.Equal(
            """{"errors":[{"message":"Unauthorized field or type","locations":[{"line":1,"column":52}],"path":["secret"],"extensions":{"code":"UNAUTHORIZED_FIELD_OR_TYPE","coordinate":"Query.secret"}},{"message":"Unauthorized field or type","locations":[{"line":1,"column":40}],"path":["instruments","nodes"],"extensions":{"code":"UNAUTHORIZED_FIELD_OR_TYPE","coordinate":"Instrument.doubled"}}],"data":{"instruments":{"nodes":[{"name":"Coca-Cola","doubled":null},{"name":"IBM","doubled":null},{"name":"Johnson","doubled":null}]},"secret":null}}""",
            response);
        Assert.DoesNotContain("doubled:3", subgraph.Log.Entries);
    }

    [Fact]
    public async Task A_registered_policy_decides()
    {
        using var subgraph = new SampleSubgraph(builder => builder.AddPolicy("four-eyes", caller => caller.IsGateway));

        Assert.Equal("""{"data":{"secret":"known"}}""", await subgraph.ExecuteAsync("{ secret }"));
    }

    [Fact]
    public async Task Failures_that_are_not_meant_for_clients_are_masked()
    {
        using var subgraph = new SampleSubgraph();

        var masked = await subgraph.ExecuteAsync("{ failure(safe: false) }");
        var safe = await subgraph.ExecuteAsync("{ failure(safe: true) }");

        Assert.DoesNotContain("password", masked, StringComparison.Ordinal);
        Assert.Contains("Internal error. It was recorded as request-1.", masked, StringComparison.Ordinal);
        Assert.Contains("""{"message":"It is not here.","locations":[{"line":1,"column":3}],"path":["failure"],"extensions":{"code":"NOT_HERE"}}""", safe, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_for_a_non_null_field_takes_the_nearest_nullable_parent()
    {
        using var subgraph = new SampleSubgraph();

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-null field 'Node.value'.","path":["node","inner","value"],"extensions":{"code":"NULL_FOR_NON_NULL"}}],"data":{"node":{"value":"x","inner":null}}}""",
            await subgraph.ExecuteAsync("{ node(isBroken: false) { value inner { value } } }"));
        Assert.EndsWith("\"data\":null}", await subgraph.ExecuteAsync("{ node(isBroken: true) { value } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_gateway_may_ask_for_entities_and_the_schema()
    {
        using var subgraph = new SampleSubgraph();

        Assert.Contains("UNAUTHENTICATED", await subgraph.ExecuteAsync(new TestCaller(IsGateway: false), "{ _service { sdl } }"), StringComparison.Ordinal);
        Assert.Contains("extend schema", await subgraph.ExecuteAsync("{ _service { sdl } }"), StringComparison.Ordinal);
    }
}
