using GraphQL.Language;

namespace Federation.Composition.Tests;

/// <summary>What the upgrade of federation 1 schemas leaves of the machinery that they spell out.</summary>
public sealed class Federation1Tests
{
    private const string Bond = """type Query { bond: Bond } type Bond @key(fields: "isin") { isin: ID! }""";

    [Theory]
    [InlineData("_FieldSet")]
    [InlineData("FieldSet")]
    [InlineData("federation__FieldSet")]
    public void The_scalar_of_field_sets_goes_with_the_directives_that_use_it(string scalar)
        => Assert.DoesNotContain(scalar, ScalarsOf($"scalar {scalar} directive @key(fields: {scalar}!) repeatable on OBJECT | INTERFACE {Bond}"));

    [Theory]
    [InlineData($"scalar FieldSet {Bond}")]
    [InlineData($"scalar FieldSet directive @key(fields: FieldSet!) repeatable on OBJECT | INTERFACE extend type Query {{ sets: [FieldSet!] }} {Bond}")]
    [InlineData($"scalar FieldSet directive @key(fields: FieldSet!) repeatable on OBJECT | INTERFACE extend type Query {{ count(set: FieldSet): Int }} {Bond}")]
    [InlineData($"scalar FieldSet directive @key(fields: FieldSet!) repeatable on OBJECT | INTERFACE input Filter {{ set: FieldSet }} {Bond}")]
    public void A_scalar_of_that_name_that_is_the_graphs_own_stays(string sdl)
        => Assert.Contains("FieldSet", ScalarsOf(sdl));

    private static IEnumerable<string> ScalarsOf(string sdl)
    {
        var result = Graphs.ComposeAsWritten(sdl);
        Assert.Empty(result.Errors);
        return Utf8GraphQLParser.Parse(result.ApiSchemaSdl!).Definitions.OfType<ScalarTypeDefinitionNode>().Select(scalar => scalar.Name);
    }
}
