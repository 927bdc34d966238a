namespace Federation.Composition.Tests;

/// <summary>Requirements of several subgraphs, and what may depend on protected data.</summary>
public sealed class AuthCompositionTests
{
    private const string Owner = """
        type Query { instrument: Instrument }
        type Instrument @key(fields: "isin") { isin: ID close: Int @requiresScopes(scopes: [["eod"], ["realtime"]]) @shareable }
        """;

    [Fact]
    public void Requirements_of_two_subgraphs_hold_together_without_superfluous_alternatives()
    {
        var result = Graphs.Compose(
            Owner,
            """type Instrument @key(fields: "isin") { isin: ID close: Int @requiresScopes(scopes: [["realtime", "depth"], ["audit"]]) @shareable @authenticated }""");

        Assert.Empty(result.Errors);
        Assert.Contains("""@requiresScopes(scopes: [["audit", "eod"], ["depth", "realtime"], ["audit", "realtime"]]) @authenticated""", result.SupergraphSdl, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_needs_protected_data_must_state_its_protection()
    {
        var result = Graphs.Compose(
            Owner,
            """type Instrument @key(fields: "isin") { isin: ID close: Int @external yield: Int @requires(fields: "close") @requiresScopes(scopes: [["dividends"]]) }""");

        var error = Assert.Single(result.Errors);
        Assert.Equal(FederationErrorCodes.MissingTransitiveAuthRequirements, error.Code);
        Assert.Equal("Instrument.yield", error.Coordinate);
        Assert.Equal(["b"], error.Subgraphs);
        Assert.Contains("\"Instrument.close\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interface_takes_on_the_requirements_of_all_implementations()
    {
        var result = Graphs.Compose("""
            type Query { holding: Holding }
            interface Holding { value: Int }
            type Position implements Holding { value: Int @requiresScopes(scopes: [["a"]]) }
            type Cash implements Holding { value: Int @requiresScopes(scopes: [["b"]]) }
            """);

        Assert.Empty(result.Errors);
        var holding = result.SupergraphSdl![result.SupergraphSdl!.IndexOf("interface Holding", StringComparison.Ordinal)..];
        Assert.Contains("""value: Int @requiresScopes(scopes: [["a", "b"]])""", holding, StringComparison.Ordinal);
    }

    [Fact]
    public void The_field_of_an_interface_object_protects_every_implementation()
    {
        var result = Graphs.Compose(
            """type Query { i: Party } interface Party @key(fields: "id") { id: ID } type Fund implements Party @key(fields: "id") { id: ID }""",
            """type Party @key(fields: "id") @interfaceObject { id: ID name: String @authenticated }""");

        Assert.Empty(result.Errors);
        Assert.Equal(2, result.SupergraphSdl!.Split("name: String").Skip(1).Count(rest => rest.Split('\n')[0].Contains("@authenticated", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_security_directive_that_is_not_imported_is_refused()
    {
        var result = Graphs.ComposeAsWritten("""
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
            directive @authenticated on FIELD_DEFINITION
            type Query { q: Int @authenticated }
            """);

        Assert.Equal(FederationErrorCodes.InvalidLinkDirectiveUsage, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void A_feature_for_security_that_is_not_known_is_refused()
    {
        var result = Graphs.ComposeAsWritten("""
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") @link(url: "https://example.com/vault/v1.0", for: SECURITY)
            type Query { q: Int }
            """);

        Assert.Equal(FederationErrorCodes.UnsupportedLinkedFeature, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void A_renamed_security_directive_protects_under_its_name()
    {
        var result = Graphs.ComposeAsWritten("""
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@authenticated", as: "@login" }])
            type Query { q: Int @login }
            """);

        Assert.Empty(result.Errors);
        Assert.Contains("""@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY, import: [{name: "@authenticated", as: "@login"}])""", result.SupergraphSdl, StringComparison.Ordinal);
        Assert.Contains("q: Int @login", result.SupergraphSdl, StringComparison.Ordinal);
    }
}
