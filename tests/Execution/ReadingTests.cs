using Gateway.Execution.Tests.Harness;

namespace Gateway.Execution.Tests;

/// <summary>What arrives from one subgraph is answered byte for byte, in the order of the query.</summary>
public sealed class ReadingTests
{
    private const string Sdl = """
        scalar Decimal
        scalar Json
        enum Status { ACTIVE HALTED }
        type Query { instrument: Instrument instruments: [Instrument!] matrix: [[Int]] }
        type Instrument { id: ID! name: String isin: String price: Decimal ratio: Float lots: Int active: Boolean status: Status extra: Json tags: [String!] }
        """;

    [Fact]
    public async Task Fields_are_answered_in_the_order_of_the_query_whatever_the_order_of_the_subgraph()
    {
        var response = await Run("{ instrument { name id isin } }", "instrument{name id isin}",
            """{"data":{"instrument":{"isin":"US1912161007","id":"1","name":"Coca-Cola"}}}""");

        Assert.Equal("""{"data":{"instrument":{"name":"Coca-Cola","id":"1","isin":"US1912161007"}}}""", response);
    }

    [Theory]
    [InlineData("0.10000000000000000000000000000000000001")]
    [InlineData("-0")]
    [InlineData("1e400")]
    [InlineData("123456789012345678901234567890.50")]
    [InlineData("\"12.50\"")]
    public async Task A_decimal_arrives_exactly_as_the_subgraph_sent_it(string price)
    {
        var response = await Run("{ instrument { price } }", "instrument{price}", "{\"data\":{\"instrument\":{\"price\":" + price + "}}}");

        Assert.Equal("{\"data\":{\"instrument\":{\"price\":" + price + "}}}", response);
    }

    [Theory]
    [InlineData("\"Société Générale\"")]
    [InlineData("\"삼성전자 \\u2014 \\\"005930\\\" \\\\ \\/ \\n\"")]
    [InlineData("\"🎉 and \\ud83c\\udf89\"")]
    [InlineData("\"\"")]
    public async Task A_string_keeps_its_characters_and_its_escapes(string name)
    {
        var response = await Run("{ instrument { name } }", "instrument{name}", "{\"data\":{\"instrument\":{\"name\":" + name + "}}}");

        Assert.Equal("{\"data\":{\"instrument\":{\"name\":" + name + "}}}", response);
    }

    [Fact]
    public async Task A_string_ends_at_its_quote_wherever_that_stands()
    {
        // Strings are looked at sixteen bytes at a time: every length and every place of an escape or control character is tried.
        for (var length = 0; length < 40; length++)
        {
            var plain = new string('x', length);
            Assert.Equal(Response(plain), await Run("{ instrument { name } }", "instrument{name}", Response(plain)));
            for (var at = 0; at < length; at++)
            {
                var escaped = plain.Insert(at, "\\\"");
                Assert.Equal(Response(escaped), await Run("{ instrument { name } }", "instrument{name}", Response(escaped)));
                Assert.Contains(
                    "SUBGRAPH_INVALID_RESPONSE",
                    await Run("{ instrument { name } }", "instrument{name}", Response(plain.Insert(at, "\u001f"))),
                    StringComparison.Ordinal);
            }
        }

        static string Response(string name) => $"{{\"data\":{{\"instrument\":{{\"name\":\"{name}\"}}}}}}";
    }

    [Fact]
    public async Task White_space_between_tokens_is_left_out_and_inside_values_kept()
    {
        var response = await Run("{ instrument { name extra } }", "instrument{name extra}",
            " \r\n{ \"data\" : { \"instrument\" : { \"name\" : \"a  b\" ,\t\"extra\" : { \"k\" : [ 1 , 2 ] } } } } \n");

        Assert.Equal("""{"data":{"instrument":{"name":"a  b","extra":{ "k" : [ 1 , 2 ] }}}}""", response);
    }

    [Fact]
    public async Task A_custom_scalar_can_be_any_json()
    {
        var response = await Run("{ instruments { extra } }", "instruments{extra}",
            """{"data":{"instruments":[{"extra":{"a":[{"b":null}]}},{"extra":[1,[2]]},{"extra":true},{"extra":1.5},{"extra":null}]}}""");

        Assert.Equal("""{"data":{"instruments":[{"extra":{"a":[{"b":null}]}},{"extra":[1,[2]]},{"extra":true},{"extra":1.5},{"extra":null}]}}""", response);
    }

    [Fact]
    public async Task Members_that_nobody_selected_are_passed_over()
    {
        var response = await Run("{ instrument { name } }", "instrument{name}",
            """{"extensions":{"t":[1,{}]},"data":{"more":[{"x":{"y":[]}}],"instrument":{"z":-1.5e+3,"name":"KO","w":{}}},"hasNext":false}""");

        Assert.Equal("""{"data":{"instrument":{"name":"KO"}}}""", response);
    }

    [Fact]
    public async Task Of_a_key_that_stands_twice_the_last_value_counts()
    {
        var response = await Run("{ instrument { id name } }", "instrument{id name}",
            """{"data":{"instrument":{"id":"1","name":"old","name":"new","id":"2"}}}""");

        Assert.Equal("""{"data":{"instrument":{"id":"2","name":"new"}}}""", response);
    }

    [Fact]
    public async Task A_key_can_be_escaped()
    {
        var response = await Run("{ instrument { name } }", "instrument{name}", """{"data":{"instrument":{"n\u0061me":"KO","\ud800":1}}}""");

        Assert.Equal("""{"data":{"instrument":{"name":"KO"}}}""", response);
    }

    [Fact]
    public async Task Lists_of_lists_keep_their_shape()
    {
        var response = await Run("{ matrix }", "matrix", """{"data":{"matrix":[[1,2],[],null,[null,-3]]}}""");

        Assert.Equal("""{"data":{"matrix":[[1,2],[],null,[null,-3]]}}""", response);
    }

    [Fact]
    public async Task A_numeric_id_is_answered_as_a_string()
    {
        var response = await Run("{ instrument { id } }", "instrument{id}", """{"data":{"instrument":{"id":12345678901234567890}}}""");

        Assert.Equal("""{"data":{"instrument":{"id":"12345678901234567890"}}}""", response);
    }

    [Fact]
    public async Task A_long_list_is_answered_whole()
    {
        var items = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $$"""{"id":"{{i}}","tags":["a{{i}}","b"]}"""));
        var response = await Run("{ instruments { id tags } }", "instruments{id tags}", $$$"""{"data":{"instruments":[{{{items}}}]}}""");

        Assert.Equal($$$"""{"data":{"instruments":[{{{items}}}]}}""", response);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html>bad gateway</html>")]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{"instrument":{"name":"KO"}}""")]
    [InlineData("""{"data":{"instrument":{"name":"KO"}}}}""")]
    [InlineData("""{"data":{"instrument":{"name":"KO",}}}""")]
    [InlineData("""{"data":{"instrument":{"name" "KO"}}}""")]
    [InlineData("""{"data":{"instrument":{"name":"K""")]
    [InlineData("""{"data":{"instrument":{"name":"\x"}}}""")]
    [InlineData("""{"data":{"instrument":{"name":"\u00g0"}}}""")]
    [InlineData("""{"data":{"instrument":{"other":01}}}""")]
    [InlineData("""{"data":{"instrument":{"other":1.}}}""")]
    [InlineData("""{"data":{"instrument":{"other":-}}}""")]
    [InlineData("""{"data":{"instrument":{"other":1e}}}""")]
    [InlineData("""{"data":{"instrument":{"other":nul}}}""")]
    [InlineData("""{"data":{"instrument":{"other":True}}}""")]
    [InlineData("""{"data":{"instrument":{"other":[1 2]}}}""")]
    [InlineData("""{"data":{"instrument":{"name":"KO"}},"errors":{}}""")]
    [InlineData("""{"data":[{"instrument":null}]}""")]
    [InlineData("{\"data\":{\"instrument\":{\"name\":\"tab\there\"}}}")]
    public async Task A_response_that_is_not_well_formed_fails_its_fetch(string body)
    {
        var response = await Run("{ instrument { name } }", "instrument{name}", body);

        Assert.Equal(
            """{"errors":[{"message":"A service answered this field incorrectly.","path":["instrument"],"extensions":{"code":"SUBGRAPH_INVALID_RESPONSE"}}],"data":{"instrument":null}}""",
            response);
    }

    [Fact]
    public async Task A_response_that_is_not_utf8_fails_its_fetch()
    {
        var scenario = new ExecutionScenario(Sdl, "{ instrument { name } }").Plan(plan => plan.Root("a", "instrument{name}"));
        scenario.Subgraphs.Answer("a", [.. "{\"data\":{\"instrument\":{\"name\":\""u8, 0xC3, 0x28, .. "\"}}}"u8]);

        Assert.Contains("SUBGRAPH_INVALID_RESPONSE", await scenario.RunAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task Nesting_has_a_limit(int depth, bool isRead)
    {
        var scenario = new ExecutionScenario(Sdl, "{ instrument { extra } }") { Options = new() { MaxDepth = 12, InitialSlots = 1 } };
        scenario.Plan(plan => plan.Root("a", "instrument{extra}"));
        scenario.Answer("a", "{\"data\":{\"instrument\":{\"extra\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}}}");

        Assert.Equal(isRead, !(await scenario.RunAsync()).Contains("errors", StringComparison.Ordinal));
    }

    private static Task<string> Run(string operation, string selections, string body)
        => new ExecutionScenario(Sdl, operation).Plan(plan => plan.Root("a", selections)).Answer("a", body).RunAsync();
}
