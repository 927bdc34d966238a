using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace GraphQL.TypeSystem.Tests.Validation;

/// <summary>What the tests of the rules share: a document, the rule under test, and its errors as text.</summary>
internal static class RuleTest
{
    /// <summary>The rule reports nothing, whatever other rules report.</summary>
    public static void AssertValid(string rule, string document) => AssertInvalid(rule, document, "");

    /// <summary>The rule reports exactly the expected errors.</summary>
    /// <param name="rule">The name of the rule.</param>
    /// <param name="document">The document.</param>
    /// <param name="expected">One error a line: <c>line:column line:column message</c>, in the order of the report.</param>
    public static void AssertInvalid(string rule, string document, string expected)
    {
        var errors = DocumentValidator.Validate(HarnessSchema.Schema, Utf8GraphQLParser.Parse(document));
        var actual = errors.Where(error => error.Rule == rule).Select(error =>
        {
            Assert.Equal(ValidationErrorCodes.ValidationFailed, error.Code);
            return string.Join(' ', error.Locations.Select(location => location.ToString()).Append(error.Message));
        });
        Assert.Equal(expected, string.Join('\n', actual));
    }
}
