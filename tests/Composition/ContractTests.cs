using Federation.Composition.Contracts;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;
using Tests.Kit;

namespace Federation.Composition.Tests;

/// <summary>What a contract shows: the schema that its clients see, as text.</summary>
public sealed class ContractTests
{
    [Fact]
    public void An_excluded_tag_hides_fields_types_arguments_values_and_input_fields_and_what_only_they_led_to()
    {
        var shown = Show(
            """
            type Query {
              instrument(isin: ID, asOf: String @tag(name: "internal")): Instrument
              portfolio(filter: Filter): Portfolio
              client: Client
            }
            type Instrument { isin: ID cost: Money @tag(name: "internal") kind: Kind }
            type Money { amount: String }
            type Portfolio { id: ID client: Client }
            type Client @tag(name: "internal") { name: String }
            enum Kind { EQUITY BOND @tag(name: "internal") }
            input Filter { name: String desk: Desk @tag(name: "internal") }
            enum Desk { ONE }
            """,
            exclude: ["internal"]);

        Assert.Equal(
            """
            type Query {
              instrument(isin: ID): Instrument
              portfolio(filter: Filter): Portfolio
            }

            type Instrument {
              isin: ID
              kind: Kind
            }

            type Portfolio {
              id: ID
            }

            enum Kind {
              EQUITY
            }

            input Filter {
              name: String
            }
            """.ReplaceLineEndings("\n"),
            shown);
    }

    [Fact]
    public void An_included_tag_shows_tagged_fields_and_what_they_return()
    {
        var shown = Show(
            """
            type Query { instrument: Instrument @tag(name: "partner") portfolio: Portfolio }
            type Mutation { trade: Instrument }
            type Instrument { isin: ID @tag(name: "partner") desk: String quote: Quote @tag(name: "partner") }
            type Quote { bid: String venue: Venue }
            type Venue { mic: ID @tag(name: "partner") fees: String }
            type Portfolio { id: ID instrument: Instrument }
            """,
            include: ["partner"]);

        Assert.Equal(
            """
            type Query {
              instrument: Instrument
            }

            type Instrument {
              isin: ID
              quote: Quote
            }

            type Quote {
              bid: String
              venue: Venue
            }

            type Venue {
              mic: ID
            }
            """.ReplaceLineEndings("\n"),
            shown);
    }

    [Fact]
    public void A_tagged_type_shows_all_its_fields_but_the_excluded_ones()
    {
        var shown = Show(
            """
            type Query { instrument: Instrument @tag(name: "partner") }
            type Instrument @tag(name: "partner") { isin: ID name: String holder: String @tag(name: "pii") }
            """,
            include: ["partner"],
            exclude: ["pii"]);

        Assert.Equal(
            """
            type Query {
              instrument: Instrument
            }

            type Instrument {
              isin: ID
              name: String
            }
            """.ReplaceLineEndings("\n"),
            shown);
    }

    [Fact]
    public void The_possible_types_of_an_abstract_type_are_shown_only_where_something_names_them()
    {
        var shown = Show(
            """
            type Query { node: Node @tag(name: "partner") found: Found @tag(name: "partner") }
            interface Node { id: ID }
            type Instrument implements Node { id: ID @tag(name: "partner") }
            type Client implements Node { id: ID name: String }
            union Found = Instrument | Client
            """,
            include: ["partner"]);

        Assert.Equal(
            """
            type Query {
              node: Node
              found: Found
            }

            interface Node {
              id: ID
            }

            type Instrument implements Node {
              id: ID
            }

            union Found = Instrument
            """.ReplaceLineEndings("\n"),
            shown);
    }

    [Fact]
    public void An_interface_field_goes_where_a_shown_implementer_hides_its_own_and_an_interface_without_fields_goes_too()
    {
        var shown = Show(
            """
            type Query { holder: Holder owner: Owner instrument: Instrument }
            interface Holder { id: ID name(full: Boolean): String }
            interface Owner { tax: String }
            type Person implements Holder & Owner { id: ID name(full: Boolean): String @tag(name: "pii") tax: String @tag(name: "pii") }
            type Firm implements Holder { id: ID name(full: Boolean): String }
            type Instrument { isin: ID }
            """,
            exclude: ["pii"]);

        Assert.Equal(
            """
            type Query {
              holder: Holder
              instrument: Instrument
            }

            interface Holder {
              id: ID
            }

            type Instrument {
              isin: ID
            }

            type Person implements Holder {
              id: ID
            }

            type Firm implements Holder {
              id: ID
              name(full: Boolean): String
            }
            """.ReplaceLineEndings("\n"),
            shown);
    }

    [Fact]
    public void An_interface_argument_goes_where_an_implementer_hides_its_own()
    {
        var shown = Show(
            """
            type Query { holder: Holder }
            interface Holder { name(full: Boolean, raw: Boolean): String }
            type Person implements Holder { name(full: Boolean, raw: Boolean @tag(name: "internal")): String }
            """,
            exclude: ["internal"]);

        Assert.Equal(
            """
            type Query {
              holder: Holder
            }

            interface Holder {
              name(full: Boolean): String
            }

            type Person implements Holder {
              name(full: Boolean): String
            }
            """.ReplaceLineEndings("\n"),
            shown);
    }

    [Fact]
    public void What_only_excluded_subgraphs_have_is_hidden_and_what_they_share_with_others_is_not()
    {
        var result = Graphs.Compose(
            """
            type Query { instrument: Instrument }
            type Instrument @key(fields: "isin") { isin: ID! name: String }
            type Money @shareable { amount: String }
            enum Kind { EQUITY }
            """,
            """
            type Query { breaches: [Breach] }
            type Instrument @key(fields: "isin") { isin: ID! restriction: String limit: Money }
            type Money @shareable { amount: String }
            type Breach { id: ID }
            """);

        Assert.Equal(
            """
            type Query {
              instrument: Instrument
            }

            type Instrument {
              isin: ID!
              name: String
            }
            """.ReplaceLineEndings("\n"),
            Print(ContractBuilder.Build(result.Supergraph!, new ContractDefinition("test", [], [], ["b"]))));
    }

    [Fact]
    public void The_fields_of_an_excluded_interface_object_are_hidden_on_its_implementers_too()
    {
        var result = Graphs.Compose(
            """
            type Query { media: Media }
            interface Media @key(fields: "id") { id: ID! }
            type Book implements Media @key(fields: "id") { id: ID! title: String }
            """,
            """
            type Media @key(fields: "id") @interfaceObject { id: ID! secret: String }
            """);

        var shown = Print(ContractBuilder.Build(result.Supergraph!, new ContractDefinition("test", [], [], ["b"])));

        Assert.DoesNotContain("secret", shown);
        Assert.Contains("title", shown);
    }

    [Theory]
    [InlineData("""type Query { a(x: Int! @tag(name: "t")): Int }""", "CONTRACT_HIDES_REQUIRED_INPUT", "Query.a(x:)")]
    [InlineData("""type Query { a(x: I): Int } input I { y: Int! @tag(name: "t") z: Int }""", "CONTRACT_HIDES_REQUIRED_INPUT", "I.y")]
    [InlineData("""type Query { a(x: E = TWO): Int } enum E { ONE TWO @tag(name: "t") }""", "CONTRACT_DEFAULT_USES_HIDDEN", "Query.a(x:)")]
    [InlineData("""type Query { a(x: [I] = [{ e: TWO }]): Int } input I { e: E = ONE } enum E { ONE TWO @tag(name: "t") }""", "CONTRACT_DEFAULT_USES_HIDDEN", "Query.a(x:)")]
    [InlineData("""type Query { a(x: I = { y: 1 }): Int } input I { y: Int @tag(name: "t") z: Int }""", "CONTRACT_DEFAULT_USES_HIDDEN", "Query.a(x:)")]
    [InlineData("""type Query { a: Int @tag(name: "t") }""", "CONTRACT_SHOWS_NOTHING", null)]
    public void What_would_not_be_a_schema_is_refused(string sdl, string code, string? coordinate)
    {
        var result = ContractBuilder.Build(Graphs.Compose(sdl).Supergraph!, new ContractDefinition("test", [], ["t"], []));

        var error = Assert.Single(result.Errors);
        Assert.Equal((code, coordinate), (error.Code, error.Coordinate));
        Assert.Null(result.Document);
    }

    [Fact]
    public void A_hidden_required_argument_of_a_hidden_field_is_no_error()
        => Assert.Equal("type Query {\n  b: Int\n}", Show("""type Query { a(x: Int!): Int @tag(name: "t") b: Int }""", exclude: ["t"]));

    [Fact]
    public void Names_that_the_supergraph_does_not_have_are_told()
    {
        var supergraph = Graphs.Compose("""type Query { a: Int @tag(name: "t") }""").Supergraph!;

        var include = ContractBuilder.Build(supergraph, new ContractDefinition("test", ["partners"], [], []));
        var subgraph = ContractBuilder.Build(supergraph, new ContractDefinition("test", [], [], ["nobody"]));
        var exclude = ContractBuilder.Build(supergraph, new ContractDefinition("test", [], ["pij"], []));

        Assert.Equal(FederationErrorCodes.ContractUnknownTag, Assert.Single(include.Errors).Code);
        Assert.Equal(FederationErrorCodes.ContractUnknownSubgraph, Assert.Single(subgraph.Errors).Code);
        Assert.Equal(["pij"], exclude.UnusedTags);
    }

    [Fact]
    public void What_is_hidden_is_still_there_for_keys_and_requirements()
    {
        var result = Graphs.Compose(
            """type Query { product: Product } type Product @key(fields: "id") { id: ID! @tag(name: "internal") weight: Int @tag(name: "internal") }""",
            """type Product @key(fields: "id") { id: ID! weight: Int @external shipping: Int @requires(fields: "weight") }""");

        var contract = ContractBuilder.Build(result.Supergraph!, new ContractDefinition("test", [], ["internal"], []));

        Assert.Equal("type Query {\n  product: Product\n}\n\ntype Product {\n  shipping: Int\n}", Print(contract));
        Assert.NotNull(Supergraph.Load(contract.Document!).Supergraph!.Schema.GetType<ObjectType>("Product")!.GetField("weight"));
    }

    [Fact]
    public void Renamed_directives_are_understood()
    {
        var result = Graphs.ComposeAsWritten(
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@tag", as: "@label" }, { name: "@inaccessible", as: "@secret" }])
            type Query { a: Int @label(name: "t") b: Int c: Int @secret }
            """);

        Assert.Equal("type Query {\n  b: Int\n}", Print(ContractBuilder.Build(result.Supergraph!, new ContractDefinition("test", [], ["t"], []))));
    }

    [Fact]
    public void The_partner_contract_of_the_stored_graph_has_tagged_fields_and_nothing_of_portfolio_and_compliance()
    {
        var document = Utf8GraphQLParser.Parse(ExportedGraph.Read("supergraph"), ParserOptions.Trusted);

        var contract = ContractBuilder.Build(document, new ContractDefinition("partner", ["partner"], ["pii"], ["portfolio", "compliance"]));

        Assert.Empty(contract.Errors);
        var schema = Supergraph.Load(contract.Document!).Supergraph!.ApiSchema;
        Assert.NotNull(schema.GetType<ObjectType>("Instrument")!.GetField("lastClose"));
        Assert.NotNull(schema.QueryType!.GetField("instruments"));
        Assert.All(["Portfolio", "Trade", "Client", "ComplianceBreach"], name => Assert.Null(schema.GetType(name)));
        Assert.Null(schema.QueryType!.GetField("portfolio"));
        Assert.Null(schema.MutationType);
        Assert.Null(schema.GetType<ObjectType>("Instrument")!.GetField("orderBook"));
    }

    private static string Show(string sdl, string[]? include = null, string[]? exclude = null)
    {
        var composed = Graphs.Compose(sdl);
        Assert.Empty(composed.Errors);
        return Print(ContractBuilder.Build(composed.Supergraph!, new ContractDefinition("test", include ?? [], exclude ?? [], [])));
    }

    /// <summary>What clients see, roots first and the rest in the order of the kinds that a reader looks for.</summary>
    private static string Print(ContractResult result)
    {
        Assert.Empty(result.Errors);
        var loaded = Supergraph.Load(result.Document!);
        Assert.Empty(loaded.Errors);
        var text = SchemaPrinter.Print(loaded.Supergraph!.ApiSchema).TrimEnd();
        string[] order = ["Query", "Mutation", "Node", "Holder", "Instrument", "Person", "Firm", "Product", "Quote", "Venue", "Portfolio", "Client", "Found", "Kind", "Filter"];
        return string.Join("\n\n", text.Split("\n\n")
            .Where(definition => !definition.StartsWith("schema", StringComparison.Ordinal))
            .OrderBy(definition => Array.IndexOf(order, definition.Split(' ')[1])));
    }
}
