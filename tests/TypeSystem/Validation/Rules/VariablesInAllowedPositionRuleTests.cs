namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    private const string Rule = "VariablesInAllowedPosition";

    [Theory]
    [InlineData("""query Q($a: Int, $b: Int!, $c: Int! = 1, $d: [Int!]!, $e: [[Int!]!]!, $f: ID!, $g: String!) { scalarArguments(int: $a, required: $b, float: $unknown) x: bounded(from: $a, to: $c) lists(ints: $d, matrix: $e) instrument(by: { isin: $g }, byAll: [{ id: $f }]) { id } missing(a: $a) }""")]
    [InlineData("""query Q($a: Int = 1, $b: Boolean = false) { scalarArguments(required: $a) cash @skip(if: $b) { currency } }""")]
    [InlineData("""query Q($a: Unknown) { bounded(from: $a) }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        query Q($a: Int, $b: String, $c: [Int], $d: Float, $e: Int = null) {
          scalarArguments(required: $a, int: $b, float: $a, string: $c, id: $b)
          lists(ints: $c, matrix: $c)
          b: lists(ints: $a, matrix: [$c, [$a, $d]])
          c: scalarArguments(required: $e)
        }
        """,
        """
        1:9 2:29 Variable "$a" of type "Int" used in position expecting type "Int!".
        1:18 2:38 Variable "$b" of type "String" used in position expecting type "Int".
        1:9 2:49 Variable "$a" of type "Int" used in position expecting type "Float".
        1:30 2:61 Variable "$c" of type "[Int]" used in position expecting type "String".
        1:18 2:69 Variable "$b" of type "String" used in position expecting type "ID".
        1:30 3:27 Variable "$c" of type "[Int]" used in position expecting type "[[Int!]!]!".
        1:9 4:18 Variable "$a" of type "Int" used in position expecting type "[Int]".
        1:30 4:31 Variable "$c" of type "[Int]" used in position expecting type "[Int!]!".
        1:9 4:36 Variable "$a" of type "Int" used in position expecting type "Int!".
        1:41 4:40 Variable "$d" of type "Float" used in position expecting type "Int!".
        1:52 5:32 Variable "$e" of type "Int" used in position expecting type "Int!".
        """)]
    [InlineData(
        """
        query A($id: ID, $if: Boolean) { ...F @include(if: $if) }
        query B($id: String!) { ...F }
        fragment F on Query { node(id: $id) { id } portfolio(id: "p") { positions(filter: { side: $id, required: { min: $if } }) { side } } }
        """,
        """
        1:18 1:52 Variable "$if" of type "Boolean" used in position expecting type "Boolean!".
        1:9 3:32 Variable "$id" of type "ID" used in position expecting type "ID!".
        1:9 3:91 Variable "$id" of type "ID" used in position expecting type "Side".
        1:18 3:113 Variable "$if" of type "Boolean" used in position expecting type "Int!".
        2:9 3:32 Variable "$id" of type "String!" used in position expecting type "ID!".
        2:9 3:91 Variable "$id" of type "String!" used in position expecting type "Side".
        """)]
    [InlineData(
        """query Q($a: String, $b: ID = "x") { instrument(by: { isin: $a }) { id } other: instrument(by: { id: $b }) { id } }""",
        """
        1:9 1:60 Variable "$a" is of type "String" but must be non-nullable to be used for OneOf Input Object "Lookup".
        1:21 1:101 Variable "$b" is of type "ID" but must be non-nullable to be used for OneOf Input Object "Lookup".
        """)]
    [InlineData(
        """
        query Q($a: String) { instrument(byAll: [{ isin: $a }]) { id } }
        """,
        """
        1:9 1:50 Variable "$a" is of type "String" but must be non-nullable to be used for OneOf Input Object "Lookup".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
