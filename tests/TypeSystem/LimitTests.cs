using System.Globalization;
using System.Reflection;
using System.Text;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests;

/// <summary>Every limit is on by default and in the table of the README with its code.</summary>
public sealed class LimitTests
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["ParserOptions.MaxBytes"] = SyntaxErrorCodes.TooManyBytes,
        ["ParserOptions.MaxDepth"] = SyntaxErrorCodes.TooDeep,
        ["ParserOptions.MaxTokens"] = SyntaxErrorCodes.TooManyTokens,
        ["ValidationOptions.MaxAliases"] = ValidationErrorCodes.TooManyAliases,
        ["ValidationOptions.MaxDirectivesPerLocation"] = ValidationErrorCodes.TooManyDirectives,
        ["ValidationOptions.MaxErrors"] = ValidationErrorCodes.TooManyErrors,
        ["ValidationOptions.MaxFields"] = ValidationErrorCodes.TooManyFields,
        ["ValidationOptions.MaxFragmentVisits"] = ValidationErrorCodes.TooManyFragmentVisits,
        ["ValidationOptions.MaxIntrospectionListDepth"] = ValidationErrorCodes.IntrospectionTooDeep,
        ["ValidationOptions.MaxRootFields"] = ValidationErrorCodes.TooManyRootFields,
        ["ValidationOptions.MaxSelectionDepth"] = ValidationErrorCodes.TooDeep,
        ["ValidationOptions.MaxWork"] = ValidationErrorCodes.TooMuchWork,
        ["VariableCoercionOptions.MaxDepth"] = CoercionErrorCodes.TooDeep,
        ["VariableCoercionOptions.MaxErrors"] = CoercionErrorCodes.BadUserInput,
        ["VariableCoercionOptions.MaxListItems"] = CoercionErrorCodes.ListTooLong,
        ["VariableCoercionOptions.MaxObjectFields"] = CoercionErrorCodes.ObjectTooLarge,
        ["VariableCoercionOptions.MaxValues"] = CoercionErrorCodes.TooManyValues,
    };

    [Fact]
    public void The_table_of_the_readme_has_every_limit_with_its_default_and_code()
    {
        object[] defaults = [ParserOptions.Default, ValidationOptions.Default, VariableCoercionOptions.Default];
        var expected = defaults
            .SelectMany(options => options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.PropertyType == typeof(int))
                .Select(property => (Name: $"{options.GetType().Name}.{property.Name}", Value: (int)property.GetValue(options)!)))
            .OrderBy(option => option.Name, StringComparer.Ordinal)
            .Select(option => string.Create(CultureInfo.InvariantCulture, $"| `{option.Name}` | {option.Value} | `{Codes[option.Name]}` |"));
        var actual = File.ReadAllLines(RepositoryRoot.Combine("schema/TypeSystem/README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("Options.Max", StringComparison.Ordinal));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Bytes_of_a_document_are_counted_to_the_limit()
    {
        const string Document = "{ a } # é";
        Utf8GraphQLParser.Parse(Document, new ParserOptions { MaxBytes = 10 });
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(Document, new ParserOptions { MaxBytes = 9 }));

        Assert.Equal(SyntaxErrorCodes.TooManyBytes, exception.Code);
        Assert.Equal("Syntax Error: Document has 10 bytes; at most 9 are allowed. Parsing aborted.", exception.Message);
    }

    [Fact]
    public void Values_of_variables_are_counted_to_the_limit_wherever_they_stand()
    {
        var schema = SchemaBuilder.BuildOrThrow("type Query { f(a: [[Int]], b: Any): Int } scalar Any");
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse("query ($a: [[Int]], $b: Any) { f(a: $a, b: $b) }").Definitions[0];
        var json = Encoding.UTF8.GetBytes("""{"a":[[1],[2,3]],"b":{"c":null,"d":[]}}""");

        Assert.Empty(VariableCoercion.Coerce(schema, operation, json, new VariableCoercionOptions { MaxValues = 9 }).Errors);
        var error = Assert.Single(VariableCoercion.Coerce(schema, operation, json, new VariableCoercionOptions { MaxValues = 8 }).Errors);
        Assert.Equal((CoercionErrorCodes.TooManyValues, "The variables have more than 8 values."), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("scalar Date", false)]
    [InlineData("scalar Date scalar Decimal", false)]
    [InlineData("scalar Date @specifiedBy(url: \"https://www.rfc-editor.org/rfc/rfc3339#section-5.6\")", true)]
    [InlineData("scalar Date scalar Decimal @specifiedBy(url: \"https://speleotrove.com/decimal/daconvs.html\")", true)]
    [InlineData("scalar Date @specifiedBy(url: \"https://example.com/date\") scalar Decimal @specifiedBy(url: \"https://speleotrove.com/decimal/daconvs.html\")", false)]
    [InlineData("type Date { a: Int }", false)]
    public void A_scalar_of_a_graph_is_checked_where_the_graph_says_that_it_is_ours(string sdl, bool isOurs)
    {
        var scalars = ScalarRegistry.For(SchemaBuilder.BuildOrThrow("type Query { a: Int } " + sdl));

        Assert.Equal(isOurs, scalars.Find("Date") is not null);
        Assert.NotNull(scalars.Find("Int"));
    }
}
