using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ __schema { types { ofType { ofType { ofType { ofType { name } } } } } } }")]
    [InlineData("{ __type(name: \"Equity\") { ...T } } fragment T on __Type { fields { name } ofType { ...T } }")]
    [InlineData("{ portfolio(id: 1) { fields: name } }")]
    public void Accepts(string document) => Assert.DoesNotContain(Validate(document), error => error.Rule == "MaxIntrospectionDepth");

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "1:3")]
    [InlineData("{\n  __type(name: \"A\") { ...T } }\nfragment T on __Type { fields { type { ...T } } }", "2:3")]
    [InlineData("{ x: __type(name: \"A\") { interfaces { possibleTypes { ... { a: inputFields { name } } } } } }", "1:3")]
    public void Refuses(string document, string position)
    {
        var error = Assert.Single(Validate(document), error => error.Rule == "MaxIntrospectionDepth");
        Assert.Equal("Maximum introspection depth exceeded", error.Message);
        Assert.Equal(ValidationErrorCodes.IntrospectionTooDeep, error.Code);
        Assert.Equal(position, Assert.Single(error.Locations).ToString());
    }

    [Fact]
    public void The_depth_is_an_option()
        => Assert.Empty(DocumentValidator.Validate(
            HarnessSchema.Schema,
            Utf8GraphQLParser.Parse("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"),
            new ValidationOptions { MaxIntrospectionListDepth = 4 }));

    private static IReadOnlyList<GraphQLError> Validate(string document)
        => DocumentValidator.Validate(HarnessSchema.Schema, Utf8GraphQLParser.Parse(document));
}
