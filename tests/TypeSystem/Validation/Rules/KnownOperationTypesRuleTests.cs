using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class KnownOperationTypesRuleTests
{
    private static readonly Schema QueryOnly = SchemaBuilder.BuildOrThrow("type Query { cash: String }");

    [Theory]
    [InlineData("query Q { cash { currency } } mutation M { trade(input: {}) { side } } subscription S { ticks }")]
    public void Accepts(string document) => RuleTest.AssertValid("KnownOperationTypes", document);

    [Theory]
    [InlineData("mutation { trade }", "The mutation operation is not supported by the schema.")]
    [InlineData("subscription { ticks }", "The subscription operation is not supported by the schema.")]
    public void Refuses(string document, string expected)
    {
        var error = Assert.Single(DocumentValidator.Validate(QueryOnly, Utf8GraphQLParser.Parse(document)));
        Assert.Equal(expected, error.Message);
        Assert.Equal("KnownOperationTypes", error.Rule);
        Assert.Equal("1:1", Assert.Single(error.Locations).ToString());
    }
}
