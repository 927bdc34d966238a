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
        ["SchemaBuildOptions.MaxDefaultDepth"] = SchemaErrorCodes.DefaultValueTooLarge,
        ["SchemaBuildOptions.MaxDefaultValues"] = SchemaErrorCodes.DefaultValueTooLarge,
        ["SchemaBuildOptions.MaxErrors"] = "none: the rest is left out",
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
        object[] defaults = [ParserOptions.Default, SchemaBuildOptions.Default, ValidationOptions.Default, VariableCoercionOptions.Default];
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
        Assert.Equal((CoercionErrorCodes.TooManyValues, "The variables have more than 8 values, those of defaults included."), (error.Code, error.Message));
    }

    [Fact]
    public void Values_that_defaults_fill_in_count_with_those_of_the_variables()
    {
        var schema = SchemaBuilder.BuildOrThrow("type Query { f(a: [A], b: [Int]): Int } input A { x: Int = 1 y: B = {} } input B { z: [Int] = [2, 3] }");
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse("query ($a: [A], $b: [Int] = [1, 2]) { f(a: $a, b: $b) }").Definitions[0];

        // A list, two objects, five values filled into each, and the default of the other variable.
        var result = VariableCoercion.Coerce(schema, operation, """{"a":[{},{}]}"""u8.ToArray(), new VariableCoercionOptions { MaxValues = 16 });
        Assert.Empty(result.Errors);
        Assert.True(result.Variables!.TryGetRawJson("a", out var json));
        Assert.Equal("""[{"x":1,"y":{"z":[2,3]}},{"x":1,"y":{"z":[2,3]}}]""", Encoding.UTF8.GetString(json.Span));

        var error = Assert.Single(VariableCoercion.Coerce(schema, operation, """{"a":[{},{}]}"""u8.ToArray(), new VariableCoercionOptions { MaxValues = 15 }).Errors);
        Assert.Equal((CoercionErrorCodes.TooManyValues, "The variables have more than 15 values, those of defaults included."), (error.Code, error.Message));
    }

    [Fact]
    public void Values_of_arguments_are_counted_with_those_of_defaults_and_with_the_bytes_of_variables()
    {
        var schema = SchemaBuilder.BuildOrThrow("type Query { f(a: [A], b: [String]): Int } input A { x: Int = 1 y: Int = 2 }");
        var definitions = schema.QueryType!.GetField("f")!.Arguments;
        var variables = VariableCoercion.Coerce(
            schema,
            (OperationDefinitionNode)Utf8GraphQLParser.Parse("query ($s: String) { f(b: [$s]) }").Definitions[0],
            Encoding.UTF8.GetBytes($$"""{"s":"{{new string('x', 130)}}"}""")).Variables!;

        Assert.Equal("", Coerce("a: [{}, {}]", 7));
        Assert.Equal("VARIABLE_TOO_MANY_VALUES Argument \"a\" has too many values, those of defaults and variables included.", Coerce("a: [{}, {}]", 6));
        Assert.Equal("", Coerce("b: [$s, $s]", 7));
        Assert.Equal("VARIABLE_TOO_MANY_VALUES Argument \"b\" has too many values, those of defaults and variables included.", Coerce("b: [$s, $s]", 6));

        string Coerce(string arguments, int maxValues)
        {
            var field = (FieldNode)Utf8GraphQLParser.ParseSelectionSet($"f({arguments})").Selections[0];
            return string.Join('\n', ArgumentCoercion.Coerce(definitions, field.Arguments, variables, maxValues: maxValues).Errors.Select(error => $"{error.Code} {error.Message}"));
        }
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
