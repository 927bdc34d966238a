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
}
