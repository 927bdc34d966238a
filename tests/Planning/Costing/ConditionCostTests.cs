using static Gateway.Planning.Tests.Costing.CostHarness;

namespace Gateway.Planning.Tests.Costing;

public sealed class ConditionCostTests
{
    private static readonly string Sdl = Header("market dividends") + """
        type Query @join__type(graph: MARKET) @join__type(graph: DIVIDENDS) { instrument: Instrument @join__field(graph: MARKET) }
        type Instrument @join__type(graph: MARKET, key: "isin") @join__type(graph: DIVIDENDS, key: "isin") {
          isin: ID!
          quote: Quote @join__field(graph: MARKET)
          close: Close @join__field(graph: MARKET) @join__field(graph: DIVIDENDS, external: true) @cost(weight: 7)
          yield: Float @join__field(graph: DIVIDENDS, requires: "close { price { amount } }") @cost(weight: 2)
        }
        type Quote @join__type(graph: MARKET) @cost(weight: 5) { bid: Money ask: Money }
        type Close @join__type(graph: MARKET) @join__type(graph: DIVIDENDS) { price: Money venue: Money @join__field(graph: MARKET) }
        type Money @join__type(graph: MARKET) @join__type(graph: DIVIDENDS) { amount: Float }
        """;

    [Theory]
    [InlineData("{ instrument { quote @skip(if: true) { bid { amount } } } }", "{}", 1)]
    [InlineData("{ instrument { quote @include(if: false) { bid { amount } } } }", "{}", 1)]
    [InlineData("query ($s: Boolean!) { instrument { quote @skip(if: $s) { bid { amount } } } }", """{"s": true}""", 1)]
    [InlineData("query ($s: Boolean!) { instrument { quote @skip(if: $s) { bid { amount } } } }", """{"s": false}""", 7)]
    [InlineData("query ($a: Boolean!) { instrument { ... @include(if: $a) { quote { bid { amount } } } } }", """{"a": false}""", 1)]
    [InlineData("query ($a: Boolean!) { instrument @include(if: $a) { quote { bid { amount } } } }", """{"a": false}""", 0)]
    [InlineData("query ($a: Boolean!, $b: Boolean!) { instrument { quote @include(if: $a) { bid { amount } } quote @include(if: $b) { ask { amount } } } }", """{"a": false, "b": false}""", 1)]
    [InlineData("query ($a: Boolean!, $b: Boolean!) { instrument { quote @include(if: $a) { bid { amount } } quote @include(if: $b) { ask { amount } } } }", """{"a": true, "b": false}""", 7)]
    [InlineData("query ($a: Boolean!, $b: Boolean!) { instrument { quote @include(if: $a) { bid { amount } } quote @include(if: $b) { ask { amount } } } }", """{"a": false, "b": true}""", 7)]
    [InlineData("query ($a: Boolean!, $b: Boolean!) { instrument { quote @include(if: $a) { bid { amount } } quote @include(if: $b) { ask { amount } } } }", """{"a": true, "b": true}""", 8)]
    public void What_is_left_out_costs_nothing(string operation, string variables, long expected) => Assert.Equal(expected, Cost(Load(Sdl), operation, variables));

    [Theory]
    [InlineData("{ instrument { yield } }", "{}", 1 + 2 + 8)]
    [InlineData("{ instrument { yield close { price { amount } } } }", "{}", 1 + 2 + 8)]
    [InlineData("{ instrument { close { venue { amount } } yield } }", "{}", 1 + 2 + 9)]
    [InlineData("{ instrument { a: yield b: yield c: close { price { amount } } } }", "{}", 1 + 2 + 2 + 8)]
    [InlineData("{ instrument { a: close { price { amount } } b: close { price { amount } } yield } }", "{}", 1 + 2 + 8 + 8)]
    [InlineData("query ($y: Boolean!) { instrument { yield @include(if: $y) } }", """{"y": false}""", 1)]
    [InlineData("query ($y: Boolean!) { instrument { yield @include(if: $y) } }", """{"y": true}""", 11)]
    [InlineData("query ($y: Boolean!, $c: Boolean!) { instrument { yield @include(if: $y) close @include(if: $c) { venue { amount } } } }", """{"y": true, "c": false}""", 1 + 2 + 8)]
    [InlineData("query ($y: Boolean!, $c: Boolean!) { instrument { yield @include(if: $y) close @include(if: $c) { venue { amount } } } }", """{"y": false, "c": true}""", 1 + 8)]
    [InlineData("query ($y: Boolean!, $c: Boolean!) { instrument { yield @include(if: $y) close @include(if: $c) { venue { amount } } } }", """{"y": true, "c": true}""", 1 + 2 + 9)]
    public void What_a_field_requires_is_paid_with_it_and_once(string operation, string variables, long expected) => Assert.Equal(expected, Cost(Load(Sdl), operation, variables));
}
