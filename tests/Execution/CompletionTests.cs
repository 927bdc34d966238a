using Gateway.Execution.Tests.Harness;

namespace Gateway.Execution.Tests;

/// <summary>Nulls go where the specification sends them, and what a type does not allow does not pass.</summary>
public sealed class CompletionTests
{
    private const string Sdl = """
        enum Status { ACTIVE HALTED }
        union Holding = Stock | Bond
        type Query { stock: Stock must: Stock! holdings: [Holding] strict: [Stock!]! deep: [[Stock!]]
          int: Int float: Float string: String id: ID boolean: Boolean status: Status numbers: [Int!] texts: [String!]! }
        type Stock { id: ID! name: String! next: Stock owner: Owner! }
        type Bond { id: ID! coupon: Float }
        type Owner { name: String! }
        """;

    [Fact]
    public async Task A_null_that_is_allowed_needs_no_error()
        => Assert.Equal("""{"data":{"stock":null}}""", await Run("{ stock { id } }", "stock{id}", """{"data":{"stock":null}}"""));

    [Fact]
    public async Task A_null_that_is_not_allowed_nulls_the_nearest_field_that_may_be_null()
        => Assert.Equal(
            """{"errors":[{"message":"A field that cannot be null has no value.","path":["stock","owner","name"],"extensions":{"code":"NON_NULL_FIELD_IS_NULL"}}],"data":{"stock":null}}""",
            await Run("{ stock { id owner { name } } }", "stock{id owner{name}}", """{"data":{"stock":{"id":"1","owner":{"name":null}}}}"""));

    [Fact]
    public async Task A_null_that_may_stand_nowhere_nulls_the_data()
    {
        Assert.Equal(
            """{"errors":[{"message":"A field that cannot be null has no value.","path":["must","name"],"extensions":{"code":"NON_NULL_FIELD_IS_NULL"}}],"data":null}""",
            await Run("{ must { name } }", "must{name}", """{"data":{"must":{"name":null}}}"""));
    }

    /// <summary>What the object's own type says counts, also where the field is selected on an interface that says less.</summary>
    [Fact]
    public async Task A_null_that_the_object_s_type_does_not_allow_goes_up_although_the_interface_allows_it()
    {
        const string sdl = """
            type Query { assets: [Asset] }
            interface Asset { name: String }
            type Bond implements Asset { name: String! }
            type Fund implements Asset { name: String }
            """;
        var scenario = new ExecutionScenario(sdl, "{ assets { name } }")
            .Plan(plan => plan.Root("a", "assets{__typename name}"))
            .Answer("a", """{"data":{"assets":[{"__typename":"Bond","name":null},{"__typename":"Fund","name":null}]}}""");

        Assert.Equal(
            """{"errors":[{"message":"A field that cannot be null has no value.","path":["assets",0,"name"],"extensions":{"code":"NON_NULL_FIELD_IS_NULL"}}],"data":{"assets":[null,{"name":null}]}}""",
            await scenario.RunAsync());
    }

    [Fact]
    public async Task A_null_in_a_list_of_non_nulls_nulls_the_list()
    {
        var response = await Run("{ deep { id } }", "deep{id}", """{"data":{"deep":[[{"id":"1"}],[{"id":"2"},null],[{"id":null},{"id":null}]]}}""");

        Assert.EndsWith("""[{"id":"1"}],null,null]}}""", response, StringComparison.Ordinal);
        Assert.Contains("""["deep",1,1]""", response, StringComparison.Ordinal);
        Assert.Contains("""["deep",2,0,"id"]""", response, StringComparison.Ordinal);
        Assert.DoesNotContain("""["deep",2,1""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_null_gives_one_error_however_far_it_travels()
    {
        var response = await Run("{ strict { owner { name } } }", "strict{owner{name}}", """{"data":{"strict":[{"owner":{"name":"a"}},{"owner":{"name":null}}]}}""");

        Assert.Equal(
            """{"errors":[{"message":"A field that cannot be null has no value.","path":["strict",1,"owner","name"],"extensions":{"code":"NON_NULL_FIELD_IS_NULL"}}],"data":null}""",
            response);
    }

    [Theory]
    [InlineData("int", "2147483647", true)]
    [InlineData("int", "-2147483648", true)]
    [InlineData("int", "2147483648", false)]
    [InlineData("int", "-99999999999", false)]
    [InlineData("int", "1.0", false)]
    [InlineData("int", "\"1\"", false)]
    [InlineData("int", "true", false)]
    [InlineData("float", "1", true)]
    [InlineData("float", "1.5e300", true)]
    [InlineData("float", "\"1.5\"", false)]
    [InlineData("string", "\"x\"", true)]
    [InlineData("string", "1", false)]
    [InlineData("string", "{}", false)]
    [InlineData("string", "[\"x\"]", false)]
    [InlineData("id", "\"x\"", true)]
    [InlineData("id", "1.5", false)]
    [InlineData("id", "false", false)]
    [InlineData("boolean", "true", true)]
    [InlineData("boolean", "false", true)]
    [InlineData("boolean", "0", false)]
    [InlineData("status", "\"HALTED\"", true)]
    [InlineData("status", "\"GONE\"", false)]
    [InlineData("status", "\"\"", false)]
    [InlineData("status", "1", false)]
    [InlineData("stock{id}", "\"x\"", false)]
    [InlineData("stock{id}", "[]", false)]
    [InlineData("numbers", "1", false)]
    [InlineData("numbers", "{}", false)]
    [InlineData("numbers", "[1,\"2\"]", false)]
    [InlineData("numbers", "[1,[2]]", false)]
    public async Task A_value_passes_only_with_a_kind_that_its_type_allows(string field, string value, bool passes)
    {
        var name = field.Split('{')[0];
        var response = await Run($"{{ {field} }}", field, $"{{\"data\":{{\"{name}\":{value}}}}}");

        if (passes)
        {
            Assert.Equal($"{{\"data\":{{\"{name}\":{value}}}}}", response);
        }
        else
        {
            Assert.EndsWith($"\"data\":{{\"{name}\":null}}}}", response, StringComparison.Ordinal);
            Assert.Contains($"\"path\":[\"{name}\"", response, StringComparison.Ordinal);
            Assert.Contains("\"code\":\"INVALID_", response, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_enum_value_that_clients_may_not_see_is_null_with_an_error()
    {
        var scenario = new ExecutionScenario(
            "enum Status { ACTIVE HIDDEN } type Query { status: Status }",
            "{ status }",
            apiSdl: "enum Status { ACTIVE } type Query { status: Status }")
            .Plan(plan => plan.Root("a", "status"))
            .Answer("a", """{"data":{"status":"HIDDEN"}}""");

        var response = await scenario.RunAsync();

        Assert.Contains("INVALID_ENUM_VALUE", response, StringComparison.Ordinal);
        Assert.DoesNotContain("HIDDEN", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_of_a_type_that_clients_may_not_see_is_null_with_an_error()
    {
        var scenario = new ExecutionScenario(
            "union U = A | Secret type Query { u: [U] } type A { x: Int } type Secret { x: Int }",
            "{ u { __typename ... on A { x } } }",
            apiSdl: "union U = A type Query { u: [U] } type A { x: Int }")
            .Plan(plan => plan.Root("a", "u{__typename ...on A{x}}"))
            .Answer("a", """{"data":{"u":[{"__typename":"Secret"},{"__typename":"A","x":1},{"__typename":"Unheard"},{"__typename":7}]}}""");

        var response = await scenario.RunAsync();

        Assert.EndsWith("""{"u":[null,{"__typename":"A","x":1},null,null]}}""", response, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", response, StringComparison.Ordinal);
        Assert.Equal(3, scenario.Result.ErrorCount);
    }

    [Fact]
    public async Task A_union_is_answered_by_the_type_of_each_object()
        => Assert.Equal(
            """{"data":{"holdings":[{"kind":"Stock","id":"1","name":"KO"},{"kind":"Bond","coupon":2.5,"id":"2"},null]}}""",
            await Run(
                "{ holdings { kind: __typename ... on Bond { coupon id } ... on Stock { id name } } }",
                "holdings{__typename ...on Bond{coupon id} ...on Stock{id name}}",
                """{"data":{"holdings":[{"__typename":"Stock","id":"1","name":"KO"},{"__typename":"Bond","coupon":2.5,"id":"2"},null]}}"""));

    [Fact]
    public async Task A_key_that_is_selected_twice_is_answered_once_with_both_selections()
        => Assert.Equal(
            """{"data":{"stock":{"id":"1","owner":{"name":"o"},"next":{"name":"n","id":"2"}}}}""",
            await Run(
                "{ stock { id owner { name } ... on Stock { next { name } id } next { id } } stock { id } }",
                "stock{id owner{name} next{name id}}",
                """{"data":{"stock":{"id":"1","owner":{"name":"o"},"next":{"name":"n","id":"2"}}}}"""));

    [Fact]
    public async Task A_type_name_needs_no_fetch_where_the_type_is_known()
        => Assert.Equal(
            """{"data":{"__typename":"Query","stock":{"t":"Stock","id":"1"}}}""",
            await Run("{ __typename stock { t: __typename id } }", "stock{id}", """{"data":{"stock":{"id":"1"}}}"""));

    [Fact]
    public async Task A_type_that_no_service_told_is_an_error_where_it_is_asked_for()
    {
        var response = await Run("{ holdings { __typename } }", "holdings{__typename}", """{"data":{"holdings":[{}]}}""");

        Assert.Contains("INVALID_OBJECT_TYPE", response, StringComparison.Ordinal);
        Assert.EndsWith("""{"holdings":[null]}}""", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":true,"b":true}""", """{"data":{"int":1,"stock":{"id":"1","name":"n"}}}""")]
    [InlineData("""{"a":false,"b":true}""", """{"data":{"stock":{"id":"1","name":"n"}}}""")]
    [InlineData("""{"a":true,"b":false}""", """{"data":{"int":1,"float":2,"stock":{"id":"1"}}}""")]
    [InlineData("""{"a":false,"b":false}""", """{"data":{"float":2,"stock":{"id":"1"}}}""")]
    public async Task Conditions_decide_what_is_answered(string variables, string expected)
    {
        var scenario = new ExecutionScenario(
            Sdl,
            "query($a: Boolean!, $b: Boolean!) { int @include(if: $a) float @skip(if: $b) stock { id } ... @include(if: $b) { stock { name } } }")
            .Plan(plan => plan.Root("a", "int float stock{id name}"))
            .Answer("a", """{"data":{"int":1,"float":2,"stock":{"id":"1","name":"n"}}}""");

        Assert.Equal(expected, await scenario.RunAsync(variables));
    }

    [Fact]
    public async Task An_object_whose_fields_are_all_skipped_is_empty()
    {
        var scenario = new ExecutionScenario(Sdl, "query($a: Boolean!) { stock { id @include(if: $a) } }")
            .Plan(plan => plan.Root("a", "stock{__typename}"))
            .Answer("a", """{"data":{"stock":{"__typename":"Stock"}}}""");

        Assert.Equal("""{"data":{"stock":{}}}""", await scenario.RunAsync("""{"a":false}"""));
    }

    private static Task<string> Run(string operation, string selections, string body)
        => new ExecutionScenario(Sdl, operation).Plan(plan => plan.Root("a", selections)).Answer("a", body).RunAsync();
}
