using Federation.Supergraphs;

namespace Federation.Composition.Tests;

/// <summary>While a label is off the field is where it was: both sides have to be able to answer.</summary>
public sealed class ProgressiveOverrideTests
{
    private const string Old = """type Instrument @key(fields: "isin") { isin: ID! name: String } type Query { listed: Instrument }""";

    [Fact]
    public void A_field_that_is_reachable_on_both_sides_is_accepted_and_both_sides_carry_the_label()
    {
        var result = Graphs.Compose(Old, """type Instrument @key(fields: "isin") { isin: ID! name: String @override(from: "a", label: "moving") }""");

        Assert.Empty(result.Errors);
        var field = Supergraph.Load(result.SupergraphSdl!).Supergraph!.FindType("Instrument")!.Field("name")!;
        Assert.Equal(["moving", "moving"], field.Subgraphs.Select(entry => entry.OverrideLabel));
    }

    [Theory]
    [InlineData("""@override(from: "a", label: "moving")""", """type Instrument { name: String }""", "while no override label is on")]
    [InlineData("""@override(from: "a", label: "percent(10)")""", """type Instrument @key(fields: "isin", resolvable: false) { isin: ID! @shareable name: String }""", "while no override label is on")]
    public void A_field_that_only_its_new_owner_can_give_is_refused(string mark, string old, string expected)
    {
        var result = Graphs.Compose(
            old,
            $$"""type Instrument @key(fields: "isin") { isin: ID! name: String {{mark}} } type Query { listed: Instrument }""");

        var error = Assert.Single(result.Errors);
        Assert.Equal(FederationErrorCodes.SatisfiabilityError, error.Code);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_only_its_old_owner_can_give_is_refused_under_the_label()
    {
        var result = Graphs.Compose(
            """type Instrument { name: String } type Query { listed: Instrument }""",
            """type Instrument { name: String @override(from: "a", label: "moving") } type Query { count: Int }""");

        var error = Assert.Single(result.Errors);
        Assert.Equal(FederationErrorCodes.SatisfiabilityError, error.Code);
        Assert.Contains("while these override labels are on: \"moving\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_depends_on_a_label_leads_on_only_while_the_label_allows()
    {
        var result = Graphs.Compose(
            """type Instrument { figi: ID! } type Query { listed: Instrument }""",
            """type Instrument @key(fields: "figi") { figi: ID! @override(from: "a", label: "moving") close: Int }""");

        Assert.Contains(result.Errors, error => error.Coordinate == "Instrument.close" && error.Message.Contains("\"moving\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""type Instrument @key(fields: "isin") { isin: ID! name: String @external close: Int @requires(fields: "name") }""")]
    [InlineData("""type Instrument @key(fields: "isin") { isin: ID! close: Int }""")]
    public void Where_nobody_else_resolves_the_field_the_label_switches_nothing(string old)
    {
        var result = Graphs.Compose(
            old,
            """type Instrument @key(fields: "isin") { isin: ID! name: String @override(from: "a", label: "moving") } type Query { listed: Instrument }""");

        Assert.Empty(result.Errors);
        var field = Supergraph.Load(result.SupergraphSdl!).Supergraph!.FindType("Instrument")!.Field("name")!;
        Assert.All(field.Subgraphs, entry => Assert.Null(entry.OverrideLabel));
    }
}
