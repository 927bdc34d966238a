using System.Text;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Tests;

/// <summary>CoerceArgumentValues, and literals against their types.</summary>
public sealed class ArgumentCoercionTests
{
    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow("""
        scalar Json
        enum Side { BUY SELL }
        input Money { amount: Int! currency: String! = "USD" note: String }
        input Key @oneOf { a: Int b: String }
        type Query {
          f(required: Int!, optional: Int, default: Int = 5, nonNullDefault: Int! = 6, list: [Int], nonNullList: [Int!], money: Money, side: Side, key: Key, json: Json): Int
        }
        """);

    [Theory]
    [InlineData("required: 1", "{}", """{"required":1,"default":5,"nonNullDefault":6}""")]
    [InlineData("required: 1, optional: null, default: null", "{}", """{"required":1,"optional":null,"default":null,"nonNullDefault":6}""")]
    [InlineData("required: $a, optional: $b, default: $c, nonNullDefault: $d", """{"a":1}""", """{"required":1,"default":5,"nonNullDefault":6}""")]
    [InlineData("required: 1, optional: $b, default: $c", """{"b":null,"c":7}""", """{"required":1,"optional":null,"default":7,"nonNullDefault":6}""")]
    [InlineData("required: 1, list: 3", "{}", """{"required":1,"default":5,"nonNullDefault":6,"list":[3]}""")]
    [InlineData("required: 1, list: [$a, $b, null]", """{"a":2}""", """{"required":1,"default":5,"nonNullDefault":6,"list":[2,null,null]}""")]
    [InlineData("required: 1, money: { amount: $a, note: $s }", """{"a":2}""", """{"required":1,"default":5,"nonNullDefault":6,"money":{"amount":2,"currency":"USD"}}""")]
    [InlineData("required: 1, money: { note: \"x\", currency: $s, amount: 1 }", """{"s":"KRW"}""", """{"required":1,"default":5,"nonNullDefault":6,"money":{"amount":1,"currency":"KRW","note":"x"}}""")]
    [InlineData("required: 1, side: SELL, key: { b: $s }", """{"s":"x"}""", """{"required":1,"default":5,"nonNullDefault":6,"side":"SELL","key":{"b":"x"}}""")]
    [InlineData("required: 1, json: { a: $a, b: $b, c: [1.50, $b] }", """{"a":2}""", """{"required":1,"default":5,"nonNullDefault":6,"json":{"a":2,"c":[1.50,null]}}""")]
    public void Literals_variables_and_defaults_make_values(string arguments, string variables, string expected)
    {
        var result = Coerce(arguments, variables);

        Assert.Empty(result.Errors);
        var values = result.Arguments!.Values.Select(entry => $"\"{entry.Key}\":{Encoding.UTF8.GetString(entry.Value.Span)}");
        Assert.Equal(expected, $"{{{string.Join(',', values)}}}");
    }

    [Theory]
    [InlineData("optional: 1", "{}", "Argument \"required\" of required type \"Int!\" was not provided.")]
    [InlineData("required: $b", "{}", "Argument \"required\" of required type \"Int!\" was provided the variable \"$b\" which was not provided a runtime value.")]
    [InlineData("required: $b", """{"b":null}""", "Argument \"required\" of non-null type \"Int!\" must not be null.")]
    [InlineData("required: null", "{}", "Argument \"required\" of non-null type \"Int!\" must not be null.")]
    [InlineData("required: \"1\"", "{}", "Argument \"required\" has invalid value \"1\": Int cannot represent non-integer value: \"1\"")]
    [InlineData("required: 1, nonNullList: [1, $b]", "{}", "Argument \"nonNullList\" has invalid value [1, $b]: Expected variable \"$b\" provided to type \"Int!\" to have a value and not to be null.")]
    [InlineData("required: 1, money: { amount: $b }", "{}", "Argument \"money\" has invalid value {amount: $b}: Field \"Money.amount\" of required type \"Int!\" was not provided.")]
    [InlineData("required: 1, key: { a: $b }", "{}", "Argument \"key\" has invalid value {a: $b}: Field \"Key.a\" must be non-null.")]
    [InlineData("required: 1, key: { a: $b }", """{"b":null}""", "Argument \"key\" has invalid value {a: $b}: Field \"Key.a\" must be non-null.")]
    [InlineData("required: 1, key: { a: 1, b: $s }", "{}", "Argument \"key\" has invalid value {a: 1, b: $s}: OneOf Input Object \"Key\" must specify exactly one key.")]
    public void What_cannot_be_coerced_is_an_error_of_the_field(string arguments, string variables, string expected)
    {
        var result = Coerce(arguments, variables);

        Assert.Null(result.Arguments);
        Assert.Equal(expected, Assert.Single(result.Errors).Message);
    }

    [Theory]
    [InlineData("[Side!]!", "[BUY, SELL]")]
    [InlineData("[Side!]!", "BUY")]
    [InlineData("Money", "{ amount: 1 }")]
    [InlineData("Money", "{ amount: $v }")]
    [InlineData("Float", "1")]
    [InlineData("ID", "1")]
    [InlineData("Json", "{ a: [B] }")]
    [InlineData("Key", "{ a: 1 }")]
    public void A_literal_fits_its_type(string type, string literal)
        => Assert.Empty(ValueCoercion.CheckLiteral(Utf8GraphQLParser.ParseValue(literal), Schema.ResolveType(Utf8GraphQLParser.ParseType(type))!));

    [Theory]
    [InlineData("Side", "\"BUY\"", "Enum \"Side\" cannot represent non-enum value: \"BUY\".")]
    [InlineData("[Int!]", "[1, null]", "Expected value of type \"Int!\", found null.")]
    [InlineData("Money", "5", "Expected value of type \"Money\", found 5.")]
    [InlineData("Money", "{ amount: 1, x: 2 }", "Field \"x\" is not defined by type \"Money\".")]
    [InlineData("Money", "{ amount: 1, amount: 2 }", "There can be only one input field named \"amount\".")]
    [InlineData("Money", "{}", "Field \"Money.amount\" of required type \"Int!\" was not provided.")]
    [InlineData("Key", "{}", "OneOf Input Object \"Key\" must specify exactly one key.")]
    [InlineData("Key", "{ a: null }", "Field \"Key.a\" must be non-null.")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("Boolean", "\"true\"", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("ID", "1.5", "ID cannot represent a non-string and non-integer value: 1.5")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "[1]", "Int cannot represent non-integer value: [1]")]
    public void A_literal_that_does_not_fit_says_why(string type, string literal, string expected)
        => Assert.Equal(
            expected,
            Assert.Single(ValueCoercion.CheckLiteral(Utf8GraphQLParser.ParseValue(literal), Schema.ResolveType(Utf8GraphQLParser.ParseType(type))!)).Message);

    [Fact]
    public void An_argument_reads_as_a_JSON_element_that_outlives_the_request()
    {
        var arguments = Coerce("required: 1, money: { amount: 2 }", "{}").Arguments!;

        Assert.Equal(2, arguments.GetElement("money")!.Value.GetProperty("amount").GetInt32());
        Assert.Null(arguments.GetElement("optional"));
        Assert.True(arguments.Contains("default"));
    }

    [Fact]
    public void An_argument_that_nests_as_deep_as_a_document_may_reads_as_a_JSON_element()
    {
        const int Levels = 190;
        var literal = string.Concat(Enumerable.Repeat("{ a: ", Levels)) + "1" + new string('}', Levels);

        Assert.Equal(Levels, Coerce($"required: 1, json: {literal}", "{}").Arguments!.GetElement("json")!.Value.GetRawText().Count(c => c == '{'));
    }

    [Theory]
    [InlineData("f", true)]
    [InlineData("f @skip(if: true)", false)]
    [InlineData("f @include(if: false)", false)]
    [InlineData("f @include(if: true) @skip(if: false)", true)]
    [InlineData("f @include(if: $yes) @skip(if: $yes)", false)]
    [InlineData("f @skip(if: $no)", true)]
    public void Skip_and_include_decide_together(string field, bool expected)
    {
        var selection = Utf8GraphQLParser.ParseSelectionSet(field).Selections[0];
        var variables = Variables("query ($yes: Boolean!, $no: Boolean!) { f }", """{"yes":true,"no":false}""");

        Assert.Equal(expected, SelectionConditions.IsIncluded(selection, variables));
    }

    private static ArgumentCoercionResult Coerce(string arguments, string variables)
    {
        var field = Assert.IsType<FieldNode>(Utf8GraphQLParser.ParseSelectionSet($"f({arguments})").Selections[0]);
        var coerced = Variables("query ($a: Int, $b: Int, $c: Int, $d: Int, $s: String) { f }", variables);
        return ArgumentCoercion.Coerce(Schema.QueryType!.GetField("f")!.Arguments, field.Arguments, coerced);
    }

    private static CoercedVariables Variables(string query, string json)
    {
        var operation = Assert.IsType<OperationDefinitionNode>(Utf8GraphQLParser.Parse(query).Definitions[0]);
        return VariableCoercion.Coerce(Schema, operation, Encoding.UTF8.GetBytes(json)).Variables!;
    }
}
