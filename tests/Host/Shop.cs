namespace Gateway.Host.Tests;

/// <summary>A graph of two subgraphs: <c>catalog</c> has products, <c>stock</c> adds how many there are.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private Shop(FakeSubgraph catalog, FakeSubgraph stock)
    {
        Catalog = catalog;
        Stock = stock;
    }

    public FakeSubgraph Catalog { get; }

    public FakeSubgraph Stock { get; }

    public static string CatalogSdl => """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes", "@authenticated"])
        type Query { product: Product greeting(name: String! = "you"): String secret: String @requiresScopes(scopes: [["shop:secret"]]) }
        type Mutation { rename(name: String!): Product }
        type Product @key(fields: "id") { id: ID! name: String }
        """;

    public static string StockSdl => """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        type Query { warehouse: String }
        type Product @key(fields: "id") { id: ID! units: Int }
        """;

    public string Supergraph => SupergraphAt(Catalog.Url, Stock.Url);

    public static async Task<Shop> StartAsync()
        => new(await FakeSubgraph.StartAsync(AnswerCatalog), await FakeSubgraph.StartAsync(AnswerStock));

    public static string AnswerCatalog(string query)
        => query.Contains("_service", StringComparison.Ordinal) ? Service(CatalogSdl)
            : query.Contains("rename", StringComparison.Ordinal) ? """{"data":{"rename":{"__typename":"Product","id":"1","name":"new"}}}"""
            : """{"data":{"product":{"__typename":"Product","id":"1","name":"Lamp"},"greeting":"hello","secret":"s","audited":"a"}}""";

    public static string AnswerStock(string query)
        => query.Contains("_service", StringComparison.Ordinal)
            ? Service(StockSdl)
            : """{"data":{"warehouse":"north","_entities":[{"__typename":"Product","units":7}]}}""";

    public async ValueTask DisposeAsync()
    {
        await Catalog.DisposeAsync();
        await Stock.DisposeAsync();
    }

    public static string SupergraphAt(string catalogUrl, string stockUrl) => $$"""
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
          @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
          @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)
        { query: Query mutation: Mutation }

        directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        directive @join__graph(name: String!, url: String!) on ENUM_VALUE
        directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
        directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
        directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
        directive @policy(policies: [[policy__Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

        scalar link__Import
        enum link__Purpose { SECURITY EXECUTION }
        scalar join__FieldSet
        scalar requiresScopes__Scope
        scalar policy__Policy
        enum join__Graph { CATALOG @join__graph(name: "catalog", url: "{{catalogUrl}}") STOCK @join__graph(name: "stock", url: "{{stockUrl}}") }

        type Query @join__type(graph: CATALOG) @join__type(graph: STOCK) {
          product: Product @join__field(graph: CATALOG)
          greeting(name: String! = "you"): String @join__field(graph: CATALOG)
          secret: String @join__field(graph: CATALOG) @requiresScopes(scopes: [["shop:secret"]])
          audited: String @join__field(graph: CATALOG) @policy(policies: [["purpose"]])
          warehouse: String @join__field(graph: STOCK)
        }

        type Mutation @join__type(graph: CATALOG) {
          rename(name: String!): Product
        }

        type Product @join__type(graph: CATALOG, key: "id") @join__type(graph: STOCK, key: "id") {
          id: ID!
          name: String @join__field(graph: CATALOG)
          units: Int @join__field(graph: STOCK)
        }
        """;

    private static string Service(string sdl)
        => new System.Text.Json.Nodes.JsonObject
        {
            ["data"] = new System.Text.Json.Nodes.JsonObject { ["_service"] = new System.Text.Json.Nodes.JsonObject { ["sdl"] = sdl } },
        }.ToJsonString();
}
