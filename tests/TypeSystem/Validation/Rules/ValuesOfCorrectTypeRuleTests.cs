namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    private const string Rule = "ValuesOfCorrectType";

    [Theory]
    [InlineData("""{ scalarArguments(int: -2147483648, float: 1, string: "a", boolean: false, id: 12, side: SHORT_SELL, required: 1) b: scalarArguments(float: 1.5e10, id: "x", int: null, side: null, money: {any: [1]}, required: 2147483647) }""")]
    [InlineData("""{ lists(ints: 1, matrix: 5) b: lists(ints: [1, null], matrix: [[1], [2]]) c: lists(matrix: [1, 2]) d: lists(ints: null, matrix: []) }""")]
    [InlineData("""{ portfolio(id: "p") { positions(orderBy: { field: ISIN }, filter: { and: [{ side: BUY }], required: { min: 1 }, sides: SELL }) { side } } instrument(by: { isin: "x" }, byAll: [{ id: 1 }, { range: { min: 1 } }]) { id } unknown(a: [1, {b: 2}]) }""")]
    [InlineData("""query Q($a: Int = 1, $b: [Side!] = [BUY], $c: Order = { field: VALUE }, $d: Lookup = { id: 1 }, $e: Int = null) { bounded(from: $a) }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        {
          a: scalarArguments(int: "1", float: "x", string: 1, boolean: 1, id: 1.5, side: "BUY", required: null)
          b: scalarArguments(int: 2147483648, float: true, string: BUY, boolean: TRUE, id: false, side: BY, required: 1.0)
          c: scalarArguments(int: [1], float: {a: 1}, string: ["x", 2], side: [BUY, 1], required: [{a: 1}])
        }
        """,
        """
        2:27 Int cannot represent non-integer value: "1"
        2:39 Float cannot represent non numeric value: "x"
        2:52 String cannot represent a non string value: 1
        2:64 Boolean cannot represent a non boolean value: 1
        2:71 ID cannot represent a non-string and non-integer value: 1.5
        2:82 Enum "Side" cannot represent non-enum value: "BUY". Did you mean the enum value "BUY"?
        2:99 Expected value of type "Int!", found null.
        3:27 Int cannot represent non 32-bit signed integer value: 2147483648
        3:46 Float cannot represent non numeric value: true
        3:60 String cannot represent a non string value: BUY
        3:74 Boolean cannot represent a non boolean value: TRUE
        3:84 ID cannot represent a non-string and non-integer value: false
        3:97 Value "BY" does not exist in "Side" enum. Did you mean the enum value "BUY"?
        3:111 Int cannot represent non-integer value: 1.0
        4:27 Int cannot represent non-integer value: [1]
        4:39 Float cannot represent non numeric value: {a: 1}
        4:55 String cannot represent a non string value: ["x", 2]
        4:71 Enum "Side" cannot represent non-enum value: [BUY, 1].
        4:91 Int cannot represent non-integer value: [{a: 1}]
        """)]
    [InlineData(
        """
        {
          lists(ints: ["a", 1.5, [2]], matrix: [[1, null], null, [true], 3, "x"])
          b: lists(matrix: null)
          portfolios(ids: [null, "a", TRUE]) { id }
        }
        """,
        """
        2:16 Int cannot represent non-integer value: "a"
        2:21 Int cannot represent non-integer value: 1.5
        2:26 Int cannot represent non-integer value: [2]
        2:45 Expected value of type "Int!", found null.
        2:52 Expected value of type "[Int!]!", found null.
        2:59 Int cannot represent non-integer value: true
        2:69 Int cannot represent non-integer value: "x"
        3:20 Expected value of type "[[Int!]!]!", found null.
        4:20 Expected value of type "ID!", found null.
        4:31 ID cannot represent a non-string and non-integer value: TRUE
        """)]
    [InlineData(
        """{ portfolio(id: "p") { positions(orderBy: [{ descending: 1 }, { field: NAME, dscending: true }, 3, null], filter: { side: LONG, minweight: 1, sides: [BUY, null], required: {}, and: [{ required: { max: null, min: "1" } }, { x: 1 }] }) { side } } }""",
        """
        1:44 Field "Order.field" of required type "Field!" was not provided.
        1:58 Boolean cannot represent a non boolean value: 1
        1:72 Value "NAME" does not exist in "Field" enum.
        1:78 Field "dscending" is not defined by type "Order". Did you mean "descending"?
        1:97 Expected value of type "Order!", found 3.
        1:100 Expected value of type "Order!", found null.
        1:123 Value "LONG" does not exist in "Side" enum.
        1:129 Field "minweight" is not defined by type "PositionFilter". Did you mean "minWeight"?
        1:156 Expected value of type "Side!", found null.
        1:173 Field "Required.min" of required type "Int!" was not provided.
        1:202 Expected value of type "Int!", found null.
        1:213 Int cannot represent non-integer value: "1"
        1:224 Field "x" is not defined by type "PositionFilter".
        """)]
    [InlineData(
        """{ instrument(by: { isin: "x", id: 1 }, byAll: [{}, { isin: null }, { range: {} }, "x"]) { id } }""",
        """
        1:18 OneOf Input Object "Lookup" must specify exactly one key.
        1:48 OneOf Input Object "Lookup" must specify exactly one key.
        1:52 Field "Lookup.isin" must be non-null.
        1:77 Field "Required.min" of required type "Int!" was not provided.
        1:83 Expected value of type "Lookup!", found "x".
        """)]
    [InlineData(
        """query Q($a: Int = "1", $b: [Side!] = [BUY, LONG, null], $c: Order = {}, $d: Lookup = {}, $e: Int! = null, $f: Portfolio = { id: 1 }) { bounded }""",
        """
        1:19 Int cannot represent non-integer value: "1"
        1:44 Value "LONG" does not exist in "Side" enum.
        1:50 Expected value of type "Side!", found null.
        1:69 Field "Order.field" of required type "Field!" was not provided.
        1:86 OneOf Input Object "Lookup" must specify exactly one key.
        1:101 Expected value of type "Int!", found null.
        """)]
    [InlineData(
        """{ bounded @live(interval: "x", source: 3) cash @skip(if: yes) { currency } }""",
        """
        1:27 Int cannot represent non-integer value: "x"
        1:40 String cannot represent a non string value: 3
        1:58 Boolean cannot represent a non boolean value: yes
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
