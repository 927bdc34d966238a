namespace Federation.Composition.Tests;

/// <summary>Which graphs can answer all their queries.</summary>
public sealed class SatisfiabilityTests
{
    private const string Owner = """type Query { instrument: Instrument } type Instrument @key(fields: "isin") { isin: ID }""";

    [Fact]
    public void A_chain_of_keys_leads_to_a_field()
        => Assert.Empty(Graphs.Compose(
            Owner,
            """type Instrument @key(fields: "isin") @key(fields: "figi") { isin: ID figi: ID }""",
            """type Instrument @key(fields: "figi") { figi: ID close: Int }""").Errors);

    [Theory]
    [InlineData("""type Instrument @key(fields: "isin", resolvable: false) { isin: ID close: Int }""")]
    [InlineData("""type Instrument @key(fields: "symbol") { symbol: ID close: Int }""")]
    public void A_field_that_no_key_leads_to_is_an_error_that_shows_the_query(string other)
    {
        var errors = Graphs.Compose(Owner, other).Errors;

        var error = Assert.Single(errors, error => error.Coordinate == "Instrument.close");
        Assert.Equal(FederationErrorCodes.SatisfiabilityError, error.Code);
        Assert.Contains("{ instrument { close } }", error.Message, StringComparison.Ordinal);
        Assert.Contains("\"b\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Requirements_that_go_round_are_not_met()
    {
        var errors = Graphs.Compose(
            """type Query { t: T } type T @key(fields: "id") { id: ID x: Int @requires(fields: "y") y: Int @external }""",
            """type T @key(fields: "id") { id: ID y: Int @requires(fields: "x") x: Int @external }""").Errors;

        Assert.Equal(["T.x", "T.y"], errors.Select(error => error.Coordinate).Order());
        Assert.All(errors, error => Assert.Equal(FederationErrorCodes.SatisfiabilityError, error.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""@key(fields: "isin", resolvable: false)""")]
    [InlineData("""@key(fields: "figi")""")]
    public void An_interface_object_from_which_no_subgraph_tells_the_type_is_an_error_that_names_the_interface(string key)
    {
        var errors = Graphs.Compose(
            $$"""interface Asset {{key}} { isin: ID! figi: ID! } type Bond implements Asset @key(fields: "isin") @key(fields: "figi") { isin: ID! @shareable figi: ID! }""",
            """type Query { assets: [Asset!] } type Asset @interfaceObject @key(fields: "isin") { isin: ID! @shareable }""").Errors;

        var error = Assert.Single(errors);
        Assert.Equal(FederationErrorCodes.SatisfiabilityError, error.Code);
        Assert.Equal("Asset", error.Coordinate);
        Assert.Equal(["a", "b"], error.Subgraphs.Order());
        Assert.Contains("{ assets { ... on Bond } }", error.Message, StringComparison.Ordinal);
        Assert.Contains("Add a resolvable @key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interface_object_needs_no_way_to_the_type_where_none_is_returned_or_none_exists()
    {
        Assert.Empty(Graphs.Compose(
            """type Query { assets: [Asset!] } interface Asset { isin: ID! } type Bond implements Asset @key(fields: "isin") { isin: ID! }""",
            """type Asset @interfaceObject @key(fields: "isin") { isin: ID! yield: Float }""").Errors);
        Assert.Empty(Graphs.Compose(
            "type Query { count: Int } interface Asset { isin: ID! }",
            """type Query { assets: [Asset!] } type Asset @interfaceObject @key(fields: "isin") { isin: ID! }""").Errors);
    }
}
