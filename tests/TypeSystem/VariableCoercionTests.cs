using System.Text;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Tests;

/// <summary>CoerceVariableValues over a schema of our domain.</summary>
public sealed class VariableCoercionTests
{
    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow("""
        scalar Decimal
        scalar Date
        scalar Isin
        scalar Json
        enum Side { BUY SELL }
        input Money { amount: Decimal! currency: String! = "USD" }
        input Order { isin: Isin! side: Side! = BUY limit: Money lots: [Int!] tags: [String] note: String extra: Json }
        input InstrumentKey @oneOf { isin: Isin figi: String }
        input Tree { child: Tree value: Int }
        type Query { f: Int }
        """);

    [Theory]
    [InlineData("Int", "7", "7")]
    [InlineData("Int", "7.0", "7")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Float", "7", "7")]
    [InlineData("Float", "0.10", "0.10")]
    [InlineData("Float", "1e-7", "1e-7")]
    [InlineData("String", "\"a\\u00e9\"", "\"a\\u00e9\"")]
    [InlineData("Boolean", "true", "true")]
    [InlineData("ID", "\"x\"", "\"x\"")]
    [InlineData("ID", "12345678901234567890", "\"12345678901234567890\"")]
    [InlineData("Side", "\"SELL\"", "\"SELL\"")]
    [InlineData("Decimal", "\"1.50\"", "\"1.50\"")]
    [InlineData("Json", "{ \"b\": [1.00, null] }", "{ \"b\": [1.00, null] }")]
    [InlineData("Int", "null", "null")]
    [InlineData("[Int]", "[1, null]", "[1,null]")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "[1, null, 3]", "[[1],null,[3]]")]
    [InlineData("[Side!]!", "\"BUY\"", "[\"BUY\"]")]
    [InlineData("Money", """{ "amount": "1" }""", """{"amount":"1","currency":"USD"}""")]
    [InlineData("Money", """{ "currency": "KRW", "amount": "1" }""", """{"amount":"1","currency":"KRW"}""")]
    [InlineData("Order", """{ "isin": "US0378331005", "lots": 5, "note": null }""", """{"isin":"US0378331005","side":"BUY","lots":[5],"note":null}""")]
    [InlineData("InstrumentKey", """{ "figi": "x" }""", """{"figi":"x"}""")]
    public void A_value_of_the_type_is_accepted_with_the_bytes_that_came(string type, string json, string expected)
    {
        var result = Coerce($"query ($v: {type}) {{ f }}", $$"""{ "v": {{json}} }""");

        Assert.Empty(result.Errors);
        Assert.Equal(expected, Read(result.Variables!, "v"));
    }

    [Theory]
    [InlineData("Int", "\"7\"", "Variable \"$v\" got invalid value \"7\"; Int cannot represent non-integer value: \"7\"")]
    [InlineData("Int", "7.5", "Variable \"$v\" got invalid value 7.5; Int cannot represent non-integer value: 7.5")]
    [InlineData("Int", "2147483648", "Variable \"$v\" got invalid value 2147483648; Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Float", "\"1\"", "Variable \"$v\" got invalid value \"1\"; Float cannot represent non numeric value: \"1\"")]
    [InlineData("Float", "1e999", "Variable \"$v\" got invalid value 1e999; Float cannot represent non numeric value: 1e999")]
    [InlineData("String", "1", "Variable \"$v\" got invalid value 1; String cannot represent a non string value: 1")]
    [InlineData("Boolean", "\"true\"", "Variable \"$v\" got invalid value \"true\"; Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("ID", "1.5", "Variable \"$v\" got invalid value 1.5; ID cannot represent value: 1.5")]
    [InlineData("Side", "\"HOLD\"", "Variable \"$v\" got invalid value \"HOLD\"; Value \"HOLD\" does not exist in \"Side\" enum.")]
    [InlineData("Side", "1", "Variable \"$v\" got invalid value 1; Enum \"Side\" cannot represent non-string value: 1.")]
    [InlineData("Int!", "null", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("[Int!]", "[1, null]", "Variable \"$v\" got invalid value null at \"v[1]\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("Money", "5", "Variable \"$v\" got invalid value 5; Expected type \"Money\" to be an object.")]
    [InlineData("Money", """{"currency":"USD"}""", "Variable \"$v\" got invalid value {\"currency\":\"USD\"}; Field \"amount\" of required type \"Decimal!\" was not provided.")]
    [InlineData("Money", """{"amount":"1","x":1}""", "Variable \"$v\" got invalid value {\"amount\":\"1\",\"x\":1}; Field \"x\" is not defined by type \"Money\".")]
    [InlineData("Money", """{"amount":1}""", "Variable \"$v\" got invalid value 1 at \"v.amount\"; Decimal must be a string such as \"-12.50\" with at most 28 significant digits and no exponent; found: 1")]
    [InlineData("Order", """{"isin":"US0378331006"}""", "Variable \"$v\" got invalid value \"US0378331006\" at \"v.isin\"; Isin must be an ISIN of 12 characters with a correct check digit, such as \"US1912161007\"; found: \"US0378331006\"")]
    [InlineData("InstrumentKey", "{}", "Variable \"$v\" got invalid value {}; Exactly one key must be specified for OneOf type \"InstrumentKey\".")]
    [InlineData("InstrumentKey", """{"figi":"a","isin":null}""", "Variable \"$v\" got invalid value {\"figi\":\"a\",\"isin\":null}; Exactly one key must be specified for OneOf type \"InstrumentKey\".")]
    [InlineData("InstrumentKey", """{"figi":null}""", "Variable \"$v\" got invalid value null at \"v.figi\"; Field \"figi\" must be non-null.")]
    [InlineData("Query", "1", "Variable \"$v\" expected value of type \"Query\" which cannot be used as an input type.")]
    [InlineData("[Nope!]", "1", "Variable \"$v\" expected value of type \"[Nope!]\" which cannot be used as an input type.")]
    public void Anything_else_is_an_error_that_names_the_place(string type, string json, string expected)
    {
        var result = Coerce($"query ($v: {type}) {{ f }}", $$"""{ "v": {{json}} }""");

        Assert.Null(result.Variables);
        Assert.Equal(expected, result.Errors[0].Message);
        Assert.Equal(CoercionErrorCodes.BadUserInput, result.Errors[0].Code);
    }

    [Fact]
    public void Absent_null_and_default_are_three_things()
    {
        var result = Coerce(
            "query ($absent: Int, $null: Int = 1, $default: Int = 1, $nullDefault: Int = null) { f }",
            """{ "null": null, "unknown": [1, { "x": 2 }] }""");

        var variables = result.Variables!;
        Assert.False(variables.Contains("absent"));
        Assert.True(variables.IsNull("null"));
        Assert.Equal("1", Read(variables, "default"));
        Assert.True(variables.IsNull("nullDefault"));
        Assert.False(variables.Contains("unknown"));
        Assert.Equal(["null", "default", "nullDefault"], variables.Values.Select(entry => entry.Key));
    }

    [Fact]
    public void A_required_variable_that_is_missing_is_reported_at_its_definition()
    {
        var source = new SourceText("query (\n  $isin: Isin!\n) { f }"u8.ToArray());
        var operation = Operation(Utf8GraphQLParser.Parse(source));

        var result = VariableCoercion.Coerce(Schema, operation, default(ReadOnlyMemory<byte>), source: source);

        var error = Assert.Single(result.Errors);
        Assert.Equal("Variable \"$isin\" of required type \"Isin!\" was not provided.", error.Message);
        Assert.Equal(new SourceLocation(2, 3), Assert.Single(error.Locations));
    }

    [Fact]
    public void Defaults_are_written_as_json_with_the_defaults_of_their_fields()
    {
        var result = Coerce("""
            query ($order: Order = { isin: "US0378331005", lots: 3, limit: { amount: "1.10" }, extra: { a: [1.50, X] } }, $id: ID = 5, $sides: [Side] = SELL) { f }
            """, "{}");

        Assert.Equal(
            """{"isin":"US0378331005","side":"BUY","limit":{"amount":"1.10","currency":"USD"},"lots":[3],"extra":{"a":[1.50,"X"]}}""",
            Read(result.Variables!, "order"));
        Assert.Equal("\"5\"", Read(result.Variables!, "id"));
        Assert.Equal("[\"SELL\"]", Read(result.Variables!, "sides"));
    }

    [Fact]
    public void Booleans_are_read_for_skip_and_include()
    {
        var variables = Coerce("query ($yes: Boolean!, $no: Boolean!, $null: Boolean, $absent: Boolean) { f }", """{"yes":true,"no":false,"null":null}""").Variables!;

        Assert.True(variables.TryGetBoolean("yes", out var yes) && yes);
        Assert.True(variables.TryGetBoolean("no", out var no) && !no);
        Assert.False(variables.TryGetBoolean("null", out _));
        Assert.False(variables.TryGetBoolean("absent", out _));
    }

    [Theory]
    [InlineData("[1,2,3,4]", CoercionErrorCodes.ListTooLong)]
    [InlineData("""{"a":1,"b":2,"c":3,"d":4}""", CoercionErrorCodes.ObjectTooLarge)]
    [InlineData("""{"a":[[[1]]]}""", CoercionErrorCodes.TooDeep)]
    public void A_limit_that_is_exceeded_has_its_own_code(string json, string code)
    {
        var options = new VariableCoercionOptions { MaxListItems = 3, MaxObjectFields = 3, MaxDepth = 4 };

        var result = Coerce("query ($v: Json) { f }", $$"""{ "v": {{json}} }""", options);

        Assert.Equal(code, Assert.Single(result.Errors).Code);
        Assert.NotNull(Coerce("query ($v: Json) { f }", """{ "v": [[1, 2, 3], {"a":1,"b":2,"c":3}] }""", options).Variables);
    }

    [Fact]
    public void Nesting_of_a_hostile_request_stops_at_the_limit()
    {
        var json = string.Concat(Enumerable.Repeat("""{"child":""", 100_000)) + "null" + new string('}', 100_000);

        var result = Coerce("query ($v: Tree) { f }", $$"""{ "v": {{json}} }""");

        Assert.Equal(CoercionErrorCodes.TooDeep, Assert.Single(result.Errors).Code);
    }

    [Theory]
    [InlineData("[1]", "The variables must be a JSON object.")]
    [InlineData("{ \"v\": ", "The variables are not valid JSON, or an object in them has a name twice.")]
    [InlineData("""{ "v": { "amount": "1", "amount": "2" } }""", "The variables are not valid JSON, or an object in them has a name twice.")]
    public void Variables_that_are_no_object_or_ambiguous_are_refused(string json, string message)
        => Assert.Equal(message, Assert.Single(Coerce("query ($v: Json) { f }", json).Errors).Message);

    [Fact]
    public void Errors_stop_at_their_limit_and_quote_little()
    {
        var items = string.Join(',', Enumerable.Repeat($"\"{new string('x', 1_000)}\"", 100));

        var result = Coerce("query ($v: [Int]) { f }", $$"""{ "v": [{{items}}] }""", new VariableCoercionOptions { MaxErrors = 5 });

        Assert.Equal(6, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.True(error.Message.Length < 400));
    }

    private static VariableCoercionResult Coerce(string query, string json, VariableCoercionOptions? options = null)
        => VariableCoercion.Coerce(Schema, Operation(Utf8GraphQLParser.Parse(query)), Encoding.UTF8.GetBytes(json), options);

    private static OperationDefinitionNode Operation(DocumentNode document) => Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);

    private static string Read(CoercedVariables variables, string name)
        => variables.TryGetRawJson(name, out var json) ? Encoding.UTF8.GetString(json.Span) : "absent";
}
