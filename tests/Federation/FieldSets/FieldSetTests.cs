using Federation.FieldSets;
using GraphQL.TypeSystem;

namespace Federation.Tests.FieldSets;

/// <summary>Field sets against a type.</summary>
public sealed class FieldSetTests
{
    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow("""
        type Query { portfolio: Portfolio }
        type Portfolio { id: ID value(on: String): Int rate(currency: String!): Int holdings: [Holding] }
        interface Holding { isin: ID }
        type Position implements Holding { isin: ID lots: Int }
        """);

    [Theory]
    [InlineData("id", "Portfolio.id")]
    [InlineData("id holdings { isin ... on Position { lots } }", "Portfolio.id Portfolio.holdings Holding.isin Position.lots")]
    [InlineData("__typename rate(currency: \"USD\")", "Portfolio.rate")]
    public void A_field_set_names_fields(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', Parse(text).FieldSet!.AllFields().Select(selection => selection.Field.Coordinate)));

    [Theory]
    [InlineData("", FieldSetProblemKind.Invalid)]
    [InlineData("id {", FieldSetProblemKind.Invalid)]
    [InlineData("nope", FieldSetProblemKind.Invalid)]
    [InlineData("id { x }", FieldSetProblemKind.Invalid)]
    [InlineData("holdings", FieldSetProblemKind.Invalid)]
    [InlineData("rate", FieldSetProblemKind.Invalid)]
    [InlineData("value(at: 1)", FieldSetProblemKind.Invalid)]
    [InlineData("holdings { ... on Portfolio { id } }", FieldSetProblemKind.Invalid)]
    [InlineData("id @skip(if: true)", FieldSetProblemKind.Directive)]
    [InlineData("key: id", FieldSetProblemKind.Alias)]
    public void What_does_not_fit_is_a_problem(string text, FieldSetProblemKind kind)
        => Assert.Equal(kind, Assert.Single(Parse(text).Problems).Kind);

    private static FieldSetResult Parse(string text) => FieldSet.Parse(text, Schema, Schema.GetType<ObjectType>("Portfolio")!);
}
