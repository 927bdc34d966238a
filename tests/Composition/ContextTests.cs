namespace Federation.Composition.Tests;

/// <summary><c>@context</c> and <c>@fromContext</c>; the suite <c>context</c> shows the supergraph that they merge to.</summary>
public sealed class ContextTests
{
    private const string Link = """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@context", "@fromContext", "@shareable", "@external", "@requires", "@authenticated", "@interfaceObject"])

        """;

    public static TheoryData<string, string> Invalid => new()
    {
        // Names
        { FederationErrorCodes.ContextNameInvalid, Reading("$a_b { p }", context: "a_b") },
        { FederationErrorCodes.ContextNameInvalid, """type Query { t: T } type T @context(name: "1st") { p: Int }""" },
        { FederationErrorCodes.ContextNameInvalid, """type Query { t: T } type T @context(name: "") { p: Int }""" },
        { FederationErrorCodes.ContextNotSet, Reading("$other { p }") },
        { FederationErrorCodes.NoContextInSelection, Reading("{ p }") },
        { FederationErrorCodes.NoContextInSelection, Reading("$ctx") },
        { FederationErrorCodes.NoContextInSelection, Reading("ctx { p }") },

        // Selections
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { p r }") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { missing }") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { n }") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { p { q } }") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { n { a b } }", argument: "Int") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { alias: p }") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { p @shareable }") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { ...F }") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { p") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { p }", argument: "String") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { p }", argument: "Int!") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { list }", argument: "Int") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { list }", argument: "[Int!]") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { ... on T { p } r }") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { ... on T { p } ... on T { r } }") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { ... on U { id } }") },
        { FederationErrorCodes.ContextInvalidSelection, Reading("$ctx { ... { p } }") },
        {
            FederationErrorCodes.ContextInvalidSelection,
            """
            type Query { i: I } interface I @context(name: "ctx") { p: Int }
            type A implements I { p: Int u: U } type B implements I { p: Int }
            type U @key(fields: "id") { id: ID f(x: Int @fromContext(field: "$ctx { ... on I { p } }")): Int }
            """
        },

        // Places
        { FederationErrorCodes.ContextNoResolvableKey, Reading("$ctx { p }", key: "") },
        { FederationErrorCodes.ContextNoResolvableKey, Reading("$ctx { p }", key: """@key(fields: "id", resolvable: false)""") },
        { FederationErrorCodes.ContextNotSet, Reading("$ctx { p }", argument: "Int = 1") },
        {
            FederationErrorCodes.ContextNotSet,
            """type Query { t: T } type T @context(name: "ctx") { p: Int i: I } interface I { f(x: Int @fromContext(field: "$ctx { p }")): Int } type U implements I @key(fields: "id") { id: ID f(x: Int): Int }"""
        },
        {
            FederationErrorCodes.ContextNotSet,
            """type Query { t: T } type T @context(name: "ctx") { p: Int u: U } interface I { f: Int } type U implements I @key(fields: "id") { id: ID f(x: Int @fromContext(field: "$ctx { p }")): Int }"""
        },
        {
            FederationErrorCodes.ContextNotSet,
            """directive @d(x: Int @fromContext(field: "$ctx { p }")) on FIELD type Query { t: T } type T @context(name: "ctx") { p: Int }"""
        },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_context_that_cannot_work_is_refused_with_its_code(string code, string sdl)
    {
        var result = Graphs.ComposeAsWritten(Link + sdl);

        Assert.Equal([code], result.Errors.Select(error => error.Code).Distinct());
        Assert.All(result.Errors, error => Assert.NotNull(error.Coordinate));
    }

    [Fact]
    public void The_argument_leaves_the_api_and_stands_in_the_supergraph_with_its_context()
    {
        var result = Graphs.ComposeAsWritten(Link + Reading("$ctx { p }"));

        Assert.Empty(result.Errors);
        Assert.Contains("f: Int", result.ApiSchemaSdl, StringComparison.Ordinal);
        Assert.DoesNotContain("ontext", result.ApiSchemaSdl, StringComparison.Ordinal);
        Assert.Contains("@link(url: \"https://specs.apollo.dev/context/v0.1\", for: SECURITY)", result.SupergraphSdl, StringComparison.Ordinal);
        Assert.Contains("@context(name: \"a__ctx\")", result.SupergraphSdl, StringComparison.Ordinal);
        Assert.Contains(
            """f: Int @join__field(graph: A, contextArguments: [{context: "a__ctx", name: "x", type: "Int", selection: " { p }"}])""",
            result.SupergraphSdl,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_context_keeps_its_name()
    {
        var result = Graphs.ComposeAsWritten("""
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", { name: "@context", as: "@around" }, "@fromContext"])
            type Query { t: T } type T @key(fields: "id") @around(name: "ctx") { id: ID p: Int u: U }
            type U @key(fields: "id") { id: ID f(x: Int @fromContext(field: "$ctx { p }")): Int }
            """);

        Assert.Empty(result.Errors);
        Assert.Contains("@around(name: \"a__ctx\")", result.SupergraphSdl, StringComparison.Ordinal);
        Assert.Empty(Federation.Supergraphs.Supergraph.Load(result.SupergraphSdl!).Errors);
    }

    [Fact]
    public void Every_way_to_the_field_must_go_through_the_context()
    {
        var error = Assert.Single(Graphs.ComposeAsWritten(
            Link + Reading("$ctx { p }"),
            """type Query { direct: U } type U @key(fields: "id") { id: ID }""").Errors);

        Assert.Equal(FederationErrorCodes.SatisfiabilityError, error.Code);
        Assert.Equal("U.f", error.Coordinate);
        Assert.Contains("{ direct { f } }", error.Message, StringComparison.Ordinal);
        Assert.Contains("the context \"ctx\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_value_may_come_from_another_subgraph_and_need_requirements()
    {
        var errors = Graphs.ComposeAsWritten(
            Link + """
                type Query { t: T } type T @key(fields: "id") @context(name: "ctx") { id: ID p: Int @external u: U }
                type U @key(fields: "id") { id: ID f(x: Int @fromContext(field: "$ctx { p }")): Int }
                """,
            Link + """type T @key(fields: "id") { id: ID base: Int @external p: Int @requires(fields: "base") }""",
            Link + """type T @key(fields: "id") { id: ID base: Int }""").Errors;

        Assert.Empty(errors);
    }

    [Fact]
    public void A_value_that_cannot_be_had_at_the_nearest_object_is_not_taken_further_out()
    {
        // From "b" nothing leads back to "a", which alone has the value; an outer object that has it does not help.
        var errors = Graphs.ComposeAsWritten(
            Link + """
                type Query { t: T } type T @key(fields: "id") @context(name: "ctx") { id: ID p: Int middle: M }
                type M @key(fields: "id") { id: ID }
                type Inner @key(fields: "id") @context(name: "ctx") { id: ID p: Int }
                type U @key(fields: "id") { id: ID f(x: Int @fromContext(field: "$ctx { p }")): Int }
                """,
            Link + """type M @key(fields: "id") { id: ID inner: Inner } type Inner { u: U } type U @key(fields: "id", resolvable: false) { id: ID }""").Errors;

        Assert.Contains(errors, error => error.Coordinate == "U.f" && error.Code == FederationErrorCodes.SatisfiabilityError);
    }

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("@authenticated", "", "", "\"T.p\"")]
    [InlineData("", "@authenticated", "", "\"T\"")]
    [InlineData("@authenticated", "", "@authenticated", "")]
    [InlineData("", "@authenticated", "@authenticated", "")]
    public void A_field_that_reads_protected_data_from_a_context_must_state_its_protection(string onValue, string onSetter, string onField, string named)
    {
        var errors = Graphs.ComposeAsWritten(Link + $$"""
            type Query { t: T } type T @context(name: "ctx") {{onSetter}} { p: Int {{onValue}} u: U }
            type U @key(fields: "id") { id: ID f(x: Int @fromContext(field: "$ctx { p }")): Int {{onField}} }
            """).Errors;

        Assert.Equal(named.Length == 0 ? [] : [FederationErrorCodes.MissingTransitiveAuthRequirements], errors.Select(error => error.Code));
        Assert.All(errors, error => Assert.Contains(named, error.Message, StringComparison.Ordinal));
    }

    private static string Reading(string value, string context = "ctx", string argument = "Int", string key = """@key(fields: "id")""") => $$"""
        type Query { t: T }
        type T @context(name: "{{context}}") { p: Int! r: Int list: [Int!]! n: N u: U }
        type N { a: Int b: Int }
        type U {{key}} { id: ID f(x: {{argument}} @fromContext(field: "{{value}}")): Int }
        """;
}
