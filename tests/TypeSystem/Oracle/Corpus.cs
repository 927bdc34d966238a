using GraphQL.TypeSystem.Tests.Validation;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>The documents from which the oracle's questions are made.</summary>
internal static class Corpus
{
    /// <summary>Valid against <see cref="HarnessSchema"/>.</summary>
    public static IReadOnlyList<string> Operations { get; } =
    [
        """
        query Positions($id: ID!, $first: Int = 10 @note(text: "x"), $by: Lookup!, $side: Side, $isin: String!) @live(interval: 2) {
          portfolio(id: $id) {
            ...Summary @include(if: true) @note(text: "a") @note(text: "b")
            positions(first: $first, orderBy: [{ field: WEIGHT, descending: true }], filter: { side: $side, and: { sides: [BUY, SELL] } }) {
              asset { __typename ... on Instrument { name isin } ... on Cash { currency } ... on Bond { coupon } }
              listed { ticker ... on Fund { holdings { weight } } }
            }
          }
          instrument(by: $by) { id issuer { name } }
          other: instrument(by: { isin: $isin }) { id }
        }
        fragment Summary on Portfolio { id name benchmark { ... on Equity { price } ...Listing } }
        fragment Listing on Listed { exchange { mic } }
        """,
        """
        mutation Trade($input: Trade!, $name: String = "x") {
          trade(input: $input) { weight quantity portfolio { id } }
          second: trade(input: { portfolio: "p", side: BUY, quantity: 3, tags: [["a"], ["b"]], limit: "1.5" }) { side }
          rename(id: 4, name: $name) { name }
        }
        """,
        """
        subscription Ticks { ticks(isin: "KR7005930003") }
        """,
        """
        { a: scalarArguments(int: 1, float: 2.5, string: "s", boolean: true, id: 7, money: "1.00", side: SELL, required: 3, date: "2020-01-31")
          b: scalarArguments(required: 2147483647, float: 3, id: "x")
          lists(ints: 1, matrix: [[1, 2], [3]]) bounded }
        """,
        """
        query Merge($x: Boolean) {
          assets {
            ... on Equity { label: name(upper: true) value: price issuer { name } same: isin }
            ... on Bond { label: name issuer { lei } same: isin }
            ... on Cash { total: amount }
          }
          tradables { ... on Listed { exchange { mic } ...E } ...F ...E }
          node(id: 1) { id ...E ... on Instrument { issuer { ...I } } }
        }
        fragment E on Equity { exchange { mic name } ticker issuer { ...I parent { ...I } } }
        fragment F on Fund { exchange { mic } ticker(upper: $x) coupon }
        fragment I on Issuer { name lei instruments(first: 3) { id name } }
        """,
        """
        query Introspect { __schema { types { name fields { name args { name defaultValue } type { ...T } } } } __type(name: "Equity") { name } }
        fragment T on __Type { kind name ofType { kind ofType { name } } }
        """,
        """
        query Filters($sides: [Side!], $filter: PositionFilter!, $range: Required!) {
          portfolio(id: "p") {
            positions(filter: { sides: $sides, minWeight: 0.5, isin: null, and: [{ side: BUY }, $filter], required: { min: 1 }, between: ["2020-01-31"] }, after: "c") { weight }
            more: positions(filter: $filter, first: 3) { side }
          }
          instrument(byAll: [{ id: 3 }, { range: $range }]) { name }
        }
        """,
        """
        query A @audited { cash { amount } ...R }
        query B($skip: Boolean!) { cash @skip(if: $skip) { currency } ...R }
        fragment R on Query { portfolios(ids: ["a", 1]) { name ... @include(if: true) { id } } }
        """,
    ];

    /// <summary>Schema documents, and operations that a schema has no say in.</summary>
    public static IReadOnlyList<string> Syntax { get; } =
    [
        .. Operations,
        HarnessSchema.Sdl,
        """"
        "Described." query Q("One." $a: [Int!]! = [1, 2] @x, """Two.""" $b: T = { c: $d }) @y(z: "\u00e9 \"q\"") { a(b: """
            block
              string \"""
          """, c: [1.5e3 -0 null E], d: {}) @e { ...F @f ... on G @h { i } ... { j } ... @k { l } } }
        "Fragment." fragment F on G @m { n: o }
        """",
        """"
        """Schema.""" schema @link(url: "x", import: ["@key", { name: "@tag", as: "@t" }]) { query: Query mutation: M subscription: S }
        extend schema @a extend schema { query: Q }
        "S" scalar S @specifiedBy(url: "u") extend scalar S @b
        type T implements & A & B @c { "F" f("A" a: Int = 1 @d, b: [S!]! = []): [T!]! @deprecated(reason: """no
          more""") g: S }
        type Empty type Object implements A extend type T implements C extend type T @e extend type T { h: Int }
        interface A implements B @f { f(a: Int, b: Int = 3): Int } extend interface A implements D extend interface A { i: S }
        union U @g = | T | V union W = X union Y extend union U = Z extend union U @h
        enum E @i { "One" ONE @j TWO } enum None extend enum E { THREE } extend enum E @k
        input I @l { a: Int = 1 @m "B" b: [I] = [{ a: 2 }] } input J extend input I { c: S } extend input I @n
        directive @o(a: Int = 1 "B" b: S) repeatable on | FIELD | OBJECT directive @p on QUERY | VARIABLE_DEFINITION
        """",
    ];

    /// <summary>The documents of the shared test data, where it is there.</summary>
    public static IEnumerable<string> Shared()
        => SharedData.IsAvailable
            ? Directory.EnumerateFiles(SharedData.Require(), "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)
            : [];
}
