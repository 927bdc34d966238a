using Federation.Supergraphs;

namespace Gateway.Authorization.Tests;

/// <summary>A graph of one subgraph with every kind of requirement. The directives' names in it can be chosen.</summary>
internal static class SampleSupergraph
{
    public static Supergraph Load() => Load(
        """
        @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
        @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
        @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)
        """,
        "authenticated",
        "requiresScopes",
        "policy");

    /// <summary>The same graph, in which the directives have other names.</summary>
    public static Supergraph LoadRenamed() => Load(
        """
        @link(url: "https://specs.apollo.dev/authenticated/v0.1", import: [{ name: "@authenticated", as: "@signedIn" }], for: SECURITY)
        @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }], for: SECURITY)
        @link(url: "https://specs.apollo.dev/policy/v0.1", import: [{ name: "@policy", as: "@rule" }], for: SECURITY)
        """,
        "signedIn",
        "needs",
        "rule");

    private static Supergraph Load(string links, string authenticated, string requiresScopes, string policy)
    {
        var result = Supergraph.Load(
            $$"""
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
              {{links}}
            { query: Query mutation: Mutation }

            directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
            directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
            directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
            directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
            directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
            directive @{{authenticated}} on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @{{requiresScopes}}(scopes: [[Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @{{policy}}(policies: [[Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

            scalar link__Import
            enum link__Purpose { SECURITY EXECUTION }
            scalar join__FieldSet
            scalar Scope
            scalar Policy
            enum join__Graph { BOOK @join__graph(name: "book", url: "http://127.0.0.1:1/graphql") }

            type Query @join__type(graph: BOOK) {
              instrument(isin: ID!): Instrument
              me: Person @{{authenticated}}
              portfolio(id: ID!): Portfolio
              portfolios: [Portfolio!]
              node(id: ID!): Node
              holder: Holder
              found: [Found!]
              ratings: [Rating] @{{requiresScopes}}(scopes: [["ratings:read", "ratings:history"], ["admin"]])
              open: String @{{requiresScopes}}(scopes: [])
            }

            type Mutation @join__type(graph: BOOK) @{{requiresScopes}}(scopes: [["portfolio:write"]]) {
              rename(id: ID!, name: String!): Portfolio
            }

            interface Node @join__type(graph: BOOK) { id: ID! }

            "One implementer of Holder is closed as a whole, the other has a closed field."
            interface Holder @join__type(graph: BOOK) { id: ID! name: String }

            type Instrument @join__type(graph: BOOK) { isin: ID! name: String depth: Depth level: Level }
            type Depth @join__type(graph: BOOK) @{{requiresScopes}}(scopes: [["market-data:depth"]]) { bid: String ask: String }
            enum Level @join__type(graph: BOOK) @{{authenticated}} { ONE @join__enumValue(graph: BOOK) TWO @join__enumValue(graph: BOOK) }

            type Portfolio implements Node & Holder
              @join__type(graph: BOOK) @join__implements(graph: BOOK, interface: "Node") @join__implements(graph: BOOK, interface: "Holder") {
              id: ID!
              name: String @{{requiresScopes}}(scopes: [["portfolio:read"]])
              client: Client
            }

            type Client implements Node & Holder
              @join__type(graph: BOOK) @join__implements(graph: BOOK, interface: "Node") @join__implements(graph: BOOK, interface: "Holder")
              @{{requiresScopes}}(scopes: [["pii:read"]]) @{{policy}}(policies: [["pii-purpose-bound"]]) {
              id: ID!
              name: String
            }

            type Person @join__type(graph: BOOK) { name: String friends: [Person!] }
            type Rating @join__type(graph: BOOK) { value: String }

            union Found @join__type(graph: BOOK) @join__unionMember(graph: BOOK, member: "Instrument") @join__unionMember(graph: BOOK, member: "Client")
              = Instrument | Client
            """);
        Assert.Empty(result.Errors);
        return result.Supergraph!;
    }
}
