using Federation.Supergraphs;
using GraphQL.TypeSystem;
using Tests.Kit;

namespace Federation.Tests.Supergraphs;

public sealed class SupergraphTests
{
    private static readonly string Products = Fixtures.Header("products reviews") + """
        type Query @join__type(graph: PRODUCTS) @join__type(graph: REVIEWS) {
          product: Product @join__field(graph: PRODUCTS)
          hidden: Int @inaccessible @join__field(graph: PRODUCTS)
        }
        type Product
          @join__type(graph: PRODUCTS, key: "upc")
          @join__type(graph: PRODUCTS, key: "sku { id }", resolvable: false)
          @join__type(graph: REVIEWS, key: "upc", extension: true)
        {
          upc: String!
          sku: Sku @join__field(graph: PRODUCTS)
          weight: Int @join__field(graph: PRODUCTS) @join__field(graph: REVIEWS, external: true, type: "Int!")
          ship: Int @join__field(graph: REVIEWS, requires: "weight")
        }
        type Sku @join__type(graph: PRODUCTS) { id: ID! }
        enum Kind @join__type(graph: PRODUCTS) @join__type(graph: REVIEWS) {
          A @join__enumValue(graph: PRODUCTS)
          B @inaccessible @join__enumValue(graph: REVIEWS)
        }
        """;

    [Fact]
    public void Subgraphs_are_read_in_the_order_of_the_enum()
    {
        var supergraph = Fixtures.Load(Products);

        Assert.Equal(["products", "reviews"], supergraph.Subgraphs.Select(subgraph => subgraph.Name));
        Assert.Equal("http://reviews", supergraph.FindSubgraph("reviews")!.Url);
        Assert.Null(supergraph.FindSubgraph("REVIEWS"));
    }

    [Fact]
    public void Keys_and_fields_are_read_by_subgraph()
    {
        var product = Fixtures.Load(Products).FindType("Product")!;

        Assert.True(product.IsEntity);
        Assert.Equal([("upc", true), ("sku { id }", false)], product.Subgraphs[0].Keys.Select(key => (key.FieldSet, key.Resolvable)));
        Assert.True(product.Subgraphs[1].IsExtension);
        Assert.Equal(2, product.Field("upc")!.Subgraphs.Count);
        Assert.True(product.Field("weight")!.Subgraphs[1].IsExternal);
        Assert.NotNull(product.Field("ship")!.Subgraphs[0].Requires);
    }

    [Fact]
    public void Clients_do_not_see_inaccessible_elements_or_federation()
    {
        var supergraph = Fixtures.Load(Products);

        Assert.Null(supergraph.ApiSchema.QueryType!.GetField("hidden"));
        Assert.NotNull(supergraph.Schema.QueryType!.GetField("hidden"));
        Assert.Equal(["A"], supergraph.ApiSchema.GetType<EnumType>("Kind")!.Values.Select(value => value.Name));
        Assert.DoesNotContain(supergraph.ApiSchema.Types, type => type.Name.Contains("__", StringComparison.Ordinal) && !type.IsBuiltIn);
        Assert.Null(supergraph.ApiSchema.GetDirective("link"));
        Assert.Empty(supergraph.ApiSchema.GetType("Product")!.Directives);
    }

    [Theory]
    [InlineData("type Query { a: Int", SupergraphErrorCodes.Syntax)]
    [InlineData("type Query { a: Int }", SupergraphErrorCodes.NotASupergraph)]
    [InlineData("schema @link(url: \"https://specs.apollo.dev/join/v0.9\", for: EXECUTION) { query: Query } type Query { a: Int }", SupergraphErrorCodes.UnsupportedVersion)]
    [InlineData("schema @link(url: \"nonsense\") { query: Query } type Query { a: Int }", SupergraphErrorCodes.LinkInvalid)]
    public void What_is_no_supergraph_is_refused(string sdl, string code)
        => Assert.Equal(code, Supergraph.Load(sdl).Errors[0].Code);

    [Theory]
    [InlineData("type Query @join__type(graph: B) { a: Int }", SupergraphErrorCodes.JoinInvalid)]
    [InlineData("type Query @join__type(graph: A, key: \"b\") { a: Int }", SupergraphErrorCodes.FieldSetInvalid)]
    [InlineData("type Query @join__type(graph: A, key: \"a {\") { a: Int }", SupergraphErrorCodes.FieldSetInvalid)]
    [InlineData("type Query @join__type(graph: A) { a: Nothing }", SupergraphErrorCodes.SchemaInvalid)]
    [InlineData("type Query @join__type(graph: A) { a: Int @requiresScopes(scopes: \"a\") }", SupergraphErrorCodes.AuthorizationInvalid)]
    public void What_cannot_be_read_is_refused(string types, string code)
    {
        var result = Supergraph.Load(Fixtures.Header("a") + types);

        Assert.Null(result.Supergraph);
        Assert.Contains(result.Errors, error => error.Code == code);
    }

    [Theory]
    [InlineData("SECURITY")]
    [InlineData("EXECUTION")]
    public void A_feature_with_a_purpose_that_is_not_known_is_refused(string purpose)
    {
        var result = Supergraph.Load(Fixtures.Header("a", $"@link(url: \"https://example.com/vault/v1.0\", for: {purpose})") + "type Query @join__type(graph: A) { a: Int }");

        var error = Assert.Single(result.Errors);
        Assert.Equal(SupergraphErrorCodes.UnknownFeature, error.Code);
        Assert.Contains("example.com/vault", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_feature_without_a_purpose_is_left_out()
    {
        var supergraph = Fixtures.Load(Fixtures.Header("a", """@link(url: "https://example.com/vault/v1.0", import: ["@sealed"])""") + """
            directive @sealed on FIELD_DEFINITION
            directive @vault__note on FIELD_DEFINITION
            scalar vault__Key
            type Query @join__type(graph: A) { a: Int @sealed @vault__note }
            """);

        Assert.Empty(supergraph.ApiSchema.QueryType!.GetField("a")!.Directives);
        Assert.Null(supergraph.ApiSchema.GetType("vault__Key"));
    }

    [Theory]
    [InlineData("""@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)""", "authenticated")]
    [InlineData("""@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY, as: "signedIn")""", "signedIn")]
    [InlineData("""@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY, import: [{ name: "@authenticated", as: "@signedIn" }])""", "signedIn")]
    public void A_known_security_feature_is_read_under_the_name_it_has_in_the_schema(string link, string name)
    {
        var supergraph = Fixtures.Load(Fixtures.Header("a", link) + $$"""
            directive @{{name}} on FIELD_DEFINITION
            type Query @join__type(graph: A) { open: Int closed: Int @{{name}} }
            """);

        Assert.Null(supergraph.GetAuthRequirement("Query.open"));
        Assert.Equal(new AuthRequirement("Query.closed", true, null, null), supergraph.GetAuthRequirement("Query.closed"));
    }

    [Fact]
    public void A_feature_that_takes_the_name_of_a_known_one_is_refused()
    {
        var result = Supergraph.Load(Fixtures.Header("a", """@link(url: "https://example.com/vault/v1.0", for: SECURITY, as: "authenticated")""") + """
            directive @authenticated on FIELD_DEFINITION
            type Query @join__type(graph: A) { a: Int @authenticated }
            """);

        Assert.Null(result.Supergraph);
        Assert.Equal(SupergraphErrorCodes.UnknownFeature, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void A_federation_1_supergraph_is_read()
    {
        var supergraph = Fixtures.Load("""
            schema @core(feature: "https://specs.apollo.dev/core/v0.1") @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
            directive @core(feature: String!) repeatable on SCHEMA
            scalar join__FieldSet
            enum join__Graph { A @join__graph(name: "a" url: "http://a") B @join__graph(name: "b" url: "http://b") }
            type Query { user: User @join__field(graph: A) }
            type User @join__owner(graph: A) @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
              id: ID! @join__field(graph: A)
              money: Money @join__field(graph: B)
            }
            type Money { amount: String }
            """);

        Assert.Equal(2, supergraph.FindType("User")!.Field("id")!.Subgraphs.Count);
        Assert.Equal(2, supergraph.FindType("Money")!.Subgraphs.Count);
        Assert.Equal("b", Assert.Single(supergraph.FindType("User")!.Field("money")!.Subgraphs).Subgraph.Name);
    }

    [Fact]
    public void Every_shared_supergraph_loads()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.Require(), "supergraph.graphql", SearchOption.AllDirectories))
        {
            var result = Supergraph.Load(File.ReadAllText(file));

            Assert.True(result.Errors.Count == 0, $"{file}: {string.Join("; ", result.Errors)}");
        }
    }
}
