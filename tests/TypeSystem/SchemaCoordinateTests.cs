namespace GraphQL.TypeSystem.Tests;

/// <summary>Names of schema elements.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">Schema coordinates</seealso>
public sealed class SchemaCoordinateTests
{
    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow("""
        directive @tag(name: String!) on OBJECT
        type Query { instrument(isin: ID!): String }
        enum Side { BUY }
        input Filter { side: Side }
        """);

    [Theory]
    [InlineData("Query", typeof(ObjectType))]
    [InlineData("Query.instrument", typeof(OutputField))]
    [InlineData("Query.instrument(isin:)", typeof(InputValue))]
    [InlineData("Side.BUY", typeof(EnumValue))]
    [InlineData("Filter.side", typeof(InputValue))]
    [InlineData("@tag", typeof(DirectiveDefinition))]
    [InlineData("@tag(name:)", typeof(InputValue))]
    public void A_coordinate_names_one_element_and_prints_as_it_was_read(string text, Type element)
    {
        var coordinate = SchemaCoordinate.Parse(text);

        Assert.IsType(element, coordinate.Resolve(Schema));
        Assert.Equal(text, coordinate.ToString());
    }

    [Theory]
    [InlineData("Nope")]
    [InlineData("Query.nope")]
    [InlineData("Query.instrument(nope:)")]
    [InlineData("Side.SELL")]
    [InlineData("Filter.side(x:)")]
    [InlineData("@nope")]
    [InlineData("@tag(nope:)")]
    public void An_element_that_is_not_there_is_null(string text) => Assert.Null(SchemaCoordinate.Parse(text).Resolve(Schema));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("1A")]
    [InlineData("A.")]
    [InlineData("A.b.c")]
    [InlineData("A(b:)")]
    [InlineData("A.b(c)")]
    [InlineData("A.b(:)")]
    [InlineData("A.b(c:) ")]
    [InlineData("@a.b")]
    [InlineData("Ä")]
    public void Other_text_is_no_coordinate(string text)
    {
        Assert.False(SchemaCoordinate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => SchemaCoordinate.Parse(text));
    }
}
