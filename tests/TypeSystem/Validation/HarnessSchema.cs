namespace GraphQL.TypeSystem.Tests.Validation;

/// <summary>The schema against which the rules are tested: instruments, portfolios and positions, and one of everything that a rule
/// can ask about.</summary>
internal static class HarnessSchema
{
    public const string Sdl = """
        directive @live(interval: Int! = 1, source: String) on FIELD | QUERY | SUBSCRIPTION
        directive @note(text: String!) repeatable on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        directive @audited on QUERY | MUTATION | SUBSCRIPTION | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION

        scalar Date
        scalar Money

        enum Side { BUY SELL SHORT_SELL }
        enum Field { ISIN WEIGHT VALUE }

        interface Node { id: ID! }
        interface Instrument implements Node { id: ID! name: String isin: String issuer: Issuer }
        interface Listed { exchange: Exchange ticker(upper: Boolean = false): String }

        type Equity implements Node & Instrument & Listed {
          id: ID!
          name(upper: Boolean): String
          isin: String
          issuer: Issuer
          exchange: Exchange
          ticker(upper: Boolean = false): String
          dividends(from: Date, to: Date): [Dividend!]
          price: Float
        }

        type Bond implements Node & Instrument {
          id: ID!
          name: String
          isin: String
          issuer: Issuer
          coupon: Float
          price: Float!
          maturity: Date
        }

        type Fund implements Node & Listed {
          id: ID!
          exchange: Exchange
          ticker(upper: Boolean = false): String
          holdings(first: Int): [Position!]!
          coupon: String
        }

        type Issuer { name: String! lei: ID instruments(first: Int!): [Instrument!]! parent: Issuer }
        type Exchange { mic: ID! name: String }
        type Dividend { exDate: Date amount: Money }
        union Asset = Equity | Bond | Cash
        union Tradable = Equity | Fund
        type Cash { currency: String! amount: Money }

        type Portfolio implements Node {
          id: ID!
          name: String
          positions(first: Int, after: String, orderBy: [Order!], filter: PositionFilter): [Position!]!
          position(id: ID!): Position
          benchmark: Tradable
        }

        type Position { asset: Asset instrument: Instrument listed: Listed weight: Float quantity: Int! side: Side portfolio: Portfolio! }

        input Order { field: Field! descending: Boolean = false }
        input PositionFilter { side: Side sides: [Side!] minWeight: Float isin: String and: [PositionFilter!] required: Required between: [Date!] }
        input Required { min: Int! max: Int! = 10 note: String }
        input Lookup @oneOf { isin: String id: ID range: Required }
        input Trade { portfolio: ID! side: Side! quantity: Int! tags: [[String!]] limit: Money }

        type Query {
          portfolio(id: ID!): Portfolio
          portfolios(ids: [ID!]! = []): [Portfolio]
          instrument(by: Lookup, byAll: [Lookup!]): Instrument
          node(id: ID!): Node
          assets(kinds: [String]): [Asset]
          tradables: [Tradable!]
          cash: Cash
          scalarArguments(int: Int, float: Float, string: String, boolean: Boolean, id: ID, money: Money, side: Side, required: Int!, date: Date): String
          lists(ints: [Int], matrix: [[Int!]!]!): [Int]
          bounded(from: Int! = 0, to: Int! = 1): Int
        }

        type Mutation { trade(input: Trade!): Position! rename(id: ID!, name: String!): Portfolio }
        type Subscription { ticks(isin: String): Float trades(portfolio: ID): Position }
        """;

    public static Schema Schema { get; } = SchemaBuilder.BuildOrThrow(Sdl);
}
