namespace GraphQL.Language.Tests;

public sealed class SyntaxPrinterTests
{
    private const string Operations = """"
        "Positions of one portfolio."
        query Positions(
          "Identifies the portfolio."
          $id: ID! @tag(name: "x") $first: Int = 10, $by: [Order!]! = [{ field: WEIGHT, direction: DESC }]
        ) @cached(seconds: 3.5e1) {
          portfolio(id: $id) { ...Summary @include(if: true) best: positions(first: $first, orderBy: $by, after: null) {
            ... on Equity @skip(if: false) { isin } ... { weight } ... @defer { cost(note: """
                two
                  lines "quoted" \"""
              """) } } }
          longest: search(text: "abcdefghijklmnopqrstuvwxyz", exchange: XNYS, currency: USD, limit: 100) { isin }
        }
        mutation { rebalance(input: {}) }
        query ($a: Int) { a(b: $a, c: []) }
        subscription Ticks @live { tick }
        fragment Summary on Portfolio @internal { name, value }
        """";

    private const string OperationsIndented = """"
        "Positions of one portfolio."
        query Positions(
        "Identifies the portfolio."
        $id: ID! @tag(name: "x")
        $first: Int = 10
        $by: [Order!]! = [{field: WEIGHT, direction: DESC}]
        ) @cached(seconds: 3.5e1) {
          portfolio(id: $id) {
            ...Summary @include(if: true)
            best: positions(first: $first, orderBy: $by, after: null) {
              ... on Equity @skip(if: false) {
                isin
              }
              ... {
                weight
              }
              ... @defer {
                cost(note: """
                two
                  lines "quoted" \"""
                """)
              }
            }
          }
          longest: search(
            text: "abcdefghijklmnopqrstuvwxyz"
            exchange: XNYS
            currency: USD
            limit: 100
          ) {
            isin
          }
        }

        mutation {
          rebalance(input: {})
        }

        query ($a: Int) {
          a(b: $a, c: [])
        }

        subscription Ticks @live {
          tick
        }

        fragment Summary on Portfolio @internal {
          name
          value
        }
        """";

    private const string TypeSystem = """"
        """The graph.""" schema @link(url: "https://example.test/spec", import: ["@key"]) { query: Query mutation: Mutation }
        extend schema @owner(team: "data")
        "An amount." scalar Decimal @specifiedBy(url: "https://example.test/decimal") extend scalar Decimal @a
        type Query implements & Node & Named @b { "Finds." find("By ISIN." isin: ID!, at: Date = "2019-12-31" @c): Instrument
          all(first: Int = 1, after: String): [Instrument!]! @deprecated(reason: "no \" more") }
        type Empty extend type Query implements Other
        interface Node implements Base { id: ID! } extend interface Node @d
        union Held @e = | Equity | Bond extend union Held = Fund
        enum Side { "Long." BUY @f, SELL } extend enum Side { SHORT }
        input Filter { isin: [ID!] = [] side: Side = BUY } extend input Filter { "" mic: ID }
        directive @tag("Its name." name: String!) repeatable on | OBJECT | FIELD_DEFINITION
        directive @plain(a: Int, b: Int) on QUERY
        """";

    private const string TypeSystemIndented = """"
        """The graph."""
        schema @link(url: "https://example.test/spec", import: ["@key"]) {
          query: Query
          mutation: Mutation
        }

        extend schema @owner(team: "data")

        "An amount."
        scalar Decimal @specifiedBy(url: "https://example.test/decimal")

        extend scalar Decimal @a

        type Query implements Node & Named @b {
          "Finds."
          find(
            "By ISIN."
            isin: ID!
            at: Date = "2019-12-31" @c
          ): Instrument
          all(first: Int = 1, after: String): [Instrument!]! @deprecated(reason: "no \" more")
        }

        type Empty

        extend type Query implements Other

        interface Node implements Base {
          id: ID!
        }

        extend interface Node @d

        union Held @e = Equity | Bond

        extend union Held = Fund

        enum Side {
          "Long."
          BUY @f
          SELL
        }

        extend enum Side {
          SHORT
        }

        input Filter {
          isin: [ID!] = []
          side: Side = BUY
        }

        extend input Filter {
          ""
          mic: ID
        }

        directive @tag(
          "Its name."
          name: String!
        ) repeatable on OBJECT | FIELD_DEFINITION

        directive @plain(a: Int, b: Int) on QUERY
        """";

    [Theory]
    [InlineData(Operations, OperationsIndented)]
    [InlineData(TypeSystem, TypeSystemIndented)]
    public void The_indented_form_is_canonical(string document, string expected)
    {
        var printed = Utf8GraphQLParser.Parse(document).Print();
        Assert.Equal(expected, printed);
        Assert.Equal(expected, Utf8GraphQLParser.Parse(printed).Print());
    }

    [Theory]
    [InlineData(Operations)]
    [InlineData(TypeSystem)]
    public void The_compact_form_means_the_same_on_one_line(string document)
    {
        var compact = Utf8GraphQLParser.Parse(document).Print(indented: false);
        Assert.DoesNotContain('\n', compact);
        Assert.Equal(compact, Utf8GraphQLParser.Parse(compact).Print(indented: false));
        Assert.Equal(compact, Utf8GraphQLParser.Parse(Utf8GraphQLParser.Parse(document).Print()).Print(indented: false));
    }

    [Theory]
    [InlineData("query Q ( $a : Int = -1 , $b : [ Int ! ] ! ) @d ( x : 1 ) { a : b ( c : [ 1 -2 $a true ] ) ... F ... on T { d } }",
        "query Q($a:Int=-1$b:[Int!]!)@d(x:1){a:b(c:[1 -2$a true])...F...on T{d}}")]
    [InlineData("{ a(b: {c: \"x\", d: \"\", e: \"y\", f: E}, g: [\"\" \"z\" A B 1.5 null]) { h i } }",
        "{a(b:{c:\"x\" d:\"\" e:\"y\" f:E}g:[\"\" \"z\" A B 1.5 null]){h i}}")]
    [InlineData("\"d\" type T implements A & B @x { \"e\" f(a: Int = 1, b: Int): Int } union U = A | B",
        "\"d\" type T implements A&B@x{\"e\" f(a:Int=1 b:Int):Int}union U=A|B")]
    [InlineData("directive @d(a: Int) repeatable on FIELD | QUERY extend schema @d { query: Q }",
        "directive@d(a:Int)repeatable on FIELD|QUERY extend schema@d{query:Q}")]
    [InlineData("query { a } query @x { b } mutation M { c }", "{a}query@x{b}mutation M{c}")]
    public void The_compact_form_has_a_space_only_between_words(string document, string expected)
        => Assert.Equal(expected, Utf8GraphQLParser.Parse(document).Print(indented: false));

    [Theory]
    [InlineData("\\u0007 \\u007F \\u009f \\u00a0 \\u{1F600} \\uD83D\\uDE00 \\/ \\b\\f\\n\\r\\t\\\\\\\"",
        "\\u0007 \\u007F \\u009F \u00a0 \U0001F600 \U0001F600 / \\b\\f\\n\\r\\t\\\\\\\"")]
    public void Strings_are_escaped_only_where_they_must_be(string literal, string expected)
        => Assert.Equal($"\"{expected}\"", Utf8GraphQLParser.ParseValue($"\"{literal}\"").Print());

    [Theory]
    [InlineData("one", "\"\"\"one\"\"\"")]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("ends with \"", "\"\"\"\nends with \"\n\"\"\"")]
    [InlineData("ends with \\", "\"\"\"\nends with \\\n\"\"\"")]
    [InlineData("ends with \"\"\"", "\"\"\"\nends with \\\"\"\"\n\"\"\"")]
    [InlineData("  begins with spaces", "\"\"\"  begins with spaces\"\"\"")]
    [InlineData("one\n  two", "\"\"\"\none\n  two\n\"\"\"")]
    [InlineData("\nbegins with an empty line", "\"\\nbegins with an empty line\"")]
    [InlineData("  all\n  indented", "\"  all\\n  indented\"")]
    [InlineData("lone\rreturn", "\"lone\\rreturn\"")]
    public void A_block_string_that_was_built_is_printed_as_one_where_one_can_mean_it(string value, string expected)
    {
        var printed = new StringValueNode(default, value, isBlock: true).Print();
        Assert.Equal(expected, printed);
        Assert.Equal(value, Assert.IsType<StringValueNode>(Utf8GraphQLParser.ParseValue(printed)).Value);
    }

    [Fact]
    public void Arguments_take_lines_of_their_own_behind_eighty_characters()
    {
        var fits = $"{{\n  a(b: \"{new string('x', 72)}\")\n}}";
        var isTooLong = $"{{\n  a(\n    b: \"{new string('x', 73)}\"\n  )\n}}";
        Assert.Equal(fits, Utf8GraphQLParser.Parse(fits).Print());
        Assert.Equal(isTooLong, Utf8GraphQLParser.Parse(isTooLong.ReplaceLineEndings(" ")).Print());
    }

    [Fact]
    public void Every_kind_of_node_prints_alone()
    {
        Assert.Equal("a {\n  b\n}", Utf8GraphQLParser.ParseSelectionSet("a { b }").Selections[0].Print());
        Assert.Equal("{\n  a\n  b\n}", Utf8GraphQLParser.ParseSelectionSet("a b").Print());
        Assert.Equal("[[Money!]]!", Utf8GraphQLParser.ParseType("[[Money!]]!").Print());
        var operation = Assert.IsType<OperationDefinitionNode>(
            Utf8GraphQLParser.Parse("query($a: Int = 1) @d(x: {y: 1}) { a }").Definitions[0]);
        Assert.Equal("$a: Int = 1", operation.VariableDefinitions[0].Print());
        Assert.Equal("@d(x: {y: 1})", operation.Directives[0].Print());
        Assert.Equal("x: {y: 1}", operation.Directives[0].Arguments[0].Print());
        var fields = Assert.IsType<ObjectValueNode>(operation.Directives[0].GetArgument("x")).Fields;
        Assert.Equal("y: 1", fields[0].Print());
        var schema = Utf8GraphQLParser.Parse("schema { query: Q } type T { f(a: Int): Int } enum E { V }").Definitions;
        Assert.Equal("query: Q", Assert.IsType<SchemaDefinitionNode>(schema[0]).OperationTypes[0].Print());
        var field = Assert.IsType<ObjectTypeDefinitionNode>(schema[1]).Fields[0];
        Assert.Equal("f(a: Int): Int", field.Print());
        Assert.Equal("a: Int", field.Arguments[0].Print());
        Assert.Equal("V", Assert.IsType<EnumTypeDefinitionNode>(schema[2]).Values[0].Print());
    }
}
