using System.Text;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Tests;

/// <summary>Input coercion by the sections of the specification, its tables whole: each value as a literal in a document, and as JSON of a
/// variable. Scalars of this graph are in <see cref="Scalars.FinancialScalarTests"/>; what a service answers is coerced where it is executed.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Input-Coercion">Input coercion</seealso>
public sealed class CoercionSectionTests
{
    private const string Refused = "refused";
    private const string NotGiven = "not given";

    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow("""
        enum Direction { NORTH EAST }
        scalar Json
        input Example { a: String b: Int! }
        input OneOf @oneOf { a: String b: Int }
        input Defaults { a: Int = 1 b: Int! = 2 c: Int d: [Int] = 3 e: Defaults2 = { g: 5 } }
        input Defaults2 { f: Int = 4 g: Int }
        type Query { f(v: Int): Int }
        """);

    /// <summary>Section, what it says, type, literal, and what that means as JSON.</summary>
    public static TheoryData<string, string, string, string, string> Literals => new()
    {
        { "3.5.1 Int", "an integer is a value", "Int", "1", "1" },
        { "3.5.1 Int", "the least and the greatest of 32 bits are values", "[Int]", "[-2147483648, 2147483647]", "[-2147483648,2147483647]" },
        { "3.5.1 Int", "beyond 32 bits is an error", "Int", "2147483648", Refused },
        { "3.5.1 Int", "beyond 32 bits is an error", "Int", "-2147483649", Refused },
        { "3.5.1 Int", "a fraction is an error, even an empty one", "Int", "1.0", Refused },
        { "3.5.1 Int", "an exponent is an error", "Int", "1e3", Refused },
        { "3.5.1 Int", "a string with numeric content is an error", "Int", "\"1\"", Refused },
        { "3.5.1 Int", "a Boolean is an error", "Int", "true", Refused },
        { "3.5.1 Int", "a name is an error", "Int", "ONE", Refused },
        { "3.5.2 Float", "an integer and a float are values", "[Float]", "[1, -0, 1.50, 6.02e23]", "[1,-0,1.50,6.02e23]" },
        { "3.5.2 Float", "what no finite double holds is an error", "Float", "1e400", Refused },
        { "3.5.2 Float", "a string with numeric content is an error", "Float", "\"1.5\"", Refused },
        { "3.5.2 Float", "a Boolean is an error", "Float", "false", Refused },
        { "3.5.3 String", "a string is a value, block or not", "[String]", "[\"\", \"é\", \"\"\"\n  a\n    b\n\"\"\"]", "[\"\",\"é\",\"a\\n  b\"]" },
        { "3.5.3 String", "everything else is an error", "String", "1", Refused },
        { "3.5.3 String", "everything else is an error", "String", "ONE", Refused },
        { "3.5.3 String", "everything else is an error", "String", "true", Refused },
        { "3.5.3 String", "everything else is an error", "String", "{}", Refused },
        { "3.5.4 Boolean", "true and false are values", "[Boolean]", "[true, false]", "[true,false]" },
        { "3.5.4 Boolean", "everything else is an error", "Boolean", "1", Refused },
        { "3.5.4 Boolean", "everything else is an error", "Boolean", "\"true\"", Refused },
        { "3.5.4 Boolean", "everything else is an error", "Boolean", "TRUE", Refused },
        { "3.5.5 ID", "a string is a value", "ID", "\"4\"", "\"4\"" },
        { "3.5.5 ID", "an integer is a value, of any size", "[ID]", "[4, -4, 12345678901234567890]", "[\"4\",\"-4\",\"12345678901234567890\"]" },
        { "3.5.5 ID", "a float is an error", "ID", "4.0", Refused },
        { "3.5.5 ID", "everything else is an error", "ID", "true", Refused },
        { "3.5.5 ID", "everything else is an error", "ID", "FOUR", Refused },
        { "3.5.6 Custom scalars", "what is not specified here passes as it is", "Json", "{ a: [1.50, X, null, \"s\", true], b: {} }", "{\"a\":[1.50,\"X\",null,\"s\",true],\"b\":{}}" },
        { "3.9 Enums", "a name of the enum is a value", "Direction", "EAST", "\"EAST\"" },
        { "3.9 Enums", "a name of another is an error", "Direction", "UP", Refused },
        { "3.9 Enums", "names differ by case", "Direction", "east", Refused },
        { "3.9 Enums", "a string is an error", "Direction", "\"EAST\"", Refused },
        { "3.9 Enums", "a number is an error", "Direction", "0", Refused },
        { "3.10 Input objects", "an object with its fields", "Example", "{ a: \"abc\", b: 123 }", "{\"a\":\"abc\",\"b\":123}" },
        { "3.10 Input objects", "a field can be null", "Example", "{ a: null, b: 123 }", "{\"a\":null,\"b\":123}" },
        { "3.10 Input objects", "a field that is not given is not there", "Example", "{ b: 123 }", "{\"b\":123}" },
        { "3.10 Input objects", "what is no object is an error", "Example", "\"abc123\"", Refused },
        { "3.10 Input objects", "a list is no object", "Example", "[{ b: 1 }]", Refused },
        { "3.10 Input objects", "a field of another type is an error", "Example", "{ a: \"abc\", b: \"123\" }", Refused },
        { "3.10 Input objects", "a required field that is missing is an error", "Example", "{ a: \"abc\" }", Refused },
        { "3.10 Input objects", "a required field that is null is an error", "Example", "{ a: \"abc\", b: null }", Refused },
        { "3.10 Input objects", "a field that is not defined is an error", "Example", "{ b: 123, c: \"xyz\" }", Refused },
        { "3.10 Input objects", "a field that is given twice is an error", "Example", "{ b: 123, b: 123 }", Refused },
        { "3.10 Input objects", "defaults stand for what is not given, coerced like values", "Defaults", "{}", "{\"a\":1,\"b\":2,\"d\":[3],\"e\":{\"f\":4,\"g\":5}}" },
        { "3.10 Input objects", "null is given, a default does not replace it", "Defaults", "{ a: null, d: null, e: null }", "{\"a\":null,\"b\":2,\"d\":null,\"e\":null}" },
        { "3.10 Input objects", "a default makes a non-null field optional, not null", "Defaults", "{ b: null }", Refused },
        { "3.10.1 OneOf", "one field", "OneOf", "{ a: \"abc\" }", "{\"a\":\"abc\"}" },
        { "3.10.1 OneOf", "one field", "OneOf", "{ b: 123 }", "{\"b\":123}" },
        { "3.10.1 OneOf", "null for the one field is an error", "OneOf", "{ a: null }", Refused },
        { "3.10.1 OneOf", "two fields are an error", "OneOf", "{ a: \"abc\", b: 123 }", Refused },
        { "3.10.1 OneOf", "two fields are an error, whatever they are", "OneOf", "{ a: \"abc\", b: null }", Refused },
        { "3.10.1 OneOf", "no field is an error", "OneOf", "{}", Refused },
        { "3.10.1 OneOf", "a field of another type is an error", "OneOf", "{ b: \"123\" }", Refused },
        { "3.10.1 OneOf", "a field that is not defined is an error", "OneOf", "{ c: \"xyz\" }", Refused },
        { "3.10.1 OneOf", "what is no object is an error", "OneOf", "\"abc123\"", Refused },
        { "3.11 Lists", "a list of values", "[Int]", "[1, 2, 3]", "[1,2,3]" },
        { "3.11 Lists", "one item of another type makes the list an error", "[Int]", "[1, \"b\", true]", Refused },
        { "3.11 Lists", "a value stands for a list of one", "[Int]", "1", "[1]" },
        { "3.11 Lists", "null stands for null", "[Int]", "null", "null" },
        { "3.11 Lists", "lists in lists", "[[Int]]", "[[1], [2, 3]]", "[[1],[2,3]]" },
        { "3.11 Lists", "a value in place of an inner list is a list of one", "[[Int]]", "[1, 2, 3]", "[[1],[2],[3]]" },
        { "3.11 Lists", "null in place of an inner list is null", "[[Int]]", "[1, null, 3]", "[[1],null,[3]]" },
        { "3.11 Lists", "an inner item of another type is an error", "[[Int]]", "[[1], [\"b\"]]", Refused },
        { "3.11 Lists", "a value stands for a list of a list of one", "[[Int]]", "1", "[[1]]" },
        { "3.11 Lists", "null stands for null", "[[Int]]", "null", "null" },
        { "3.11 Lists", "an empty list is a list", "[[Int]]", "[]", "[]" },
        { "3.12 Non-null", "null is an error", "Int!", "null", Refused },
        { "3.12 Non-null", "nothing is an error", "Int!", NotGiven, Refused },
        { "3.12 Non-null", "nothing is nothing where null is allowed", "Int", NotGiven, NotGiven },
        { "3.12.1 Combining", "[Int] has null items", "[Int]", "[1, 2, null]", "[1,2,null]" },
        { "3.12.1 Combining", "[Int]! is no null", "[Int]!", "null", Refused },
        { "3.12.1 Combining", "[Int]! has null items", "[Int]!", "[1, 2, null]", "[1,2,null]" },
        { "3.12.1 Combining", "[Int!] can be null", "[Int!]", "null", "null" },
        { "3.12.1 Combining", "[Int!] has no null items", "[Int!]", "[1, 2, null]", Refused },
        { "3.12.1 Combining", "[Int!]! is no null", "[Int!]!", "null", Refused },
        { "3.12.1 Combining", "[Int!]! has no null items", "[Int!]!", "[1, 2, null]", Refused },
        { "3.12.1 Combining", "[Int!]! takes one value for a list of one", "[Int!]!", "1", "[1]" },
    };

    /// <summary>The literals that mean something.</summary>
    public static TheoryData<string, string, string, string, string> Values
        => [.. Literals.Where(row => row.Data.Item4 != NotGiven && row.Data.Item5 != Refused)];

    /// <summary>Section, what it says, type, JSON, and what that means.</summary>
    public static TheoryData<string, string, string, string, string> Json => new()
    {
        { "3.5.1 Int", "an integer is a value, however JSON writes it", "[Int]", "[1, -0, 1.0, 1e3]", "[1,0,1,1000]" },
        { "3.5.1 Int", "beyond 32 bits is an error", "Int", "2147483648", Refused },
        { "3.5.1 Int", "beyond 32 bits is an error", "Int", "1e10", Refused },
        { "3.5.1 Int", "a fraction is an error", "Int", "1.5", Refused },
        { "3.5.1 Int", "a string with numeric content is an error", "Int", "\"1\"", Refused },
        { "3.5.1 Int", "a Boolean is an error", "Int", "true", Refused },
        { "3.5.2 Float", "an integer and a float are values", "[Float]", "[1, 1.50, 6.02e23]", "[1,1.50,6.02e23]" },
        { "3.5.2 Float", "what no finite double holds is an error", "Float", "1e400", Refused },
        { "3.5.2 Float", "a string with numeric content is an error", "Float", "\"1.5\"", Refused },
        { "3.5.3 String", "a string is a value", "[String]", "[\"\", \"\\u00e9\"]", "[\"\",\"\\u00e9\"]" },
        { "3.5.3 String", "half of a surrogate pair is no text", "String", "\"\\ud83d\"", Refused },
        { "3.5.3 String", "everything else is an error", "String", "1", Refused },
        { "3.5.3 String", "everything else is an error", "String", "[\"a\"]", Refused },
        { "3.5.4 Boolean", "true and false are values", "[Boolean]", "[true, false]", "[true,false]" },
        { "3.5.4 Boolean", "everything else is an error", "Boolean", "1", Refused },
        { "3.5.4 Boolean", "everything else is an error", "Boolean", "\"true\"", Refused },
        { "3.5.5 ID", "a string and an integer are values", "[ID]", "[\"4\", 4]", "[\"4\",\"4\"]" },
        { "3.5.5 ID", "a float is an error", "ID", "4.5", Refused },
        { "3.5.5 ID", "everything else is an error", "ID", "true", Refused },
        { "3.9 Enums", "a string that is a name of the enum is a value", "Direction", "\"EAST\"", "\"EAST\"" },
        { "3.9 Enums", "a name of another is an error", "Direction", "\"UP\"", Refused },
        { "3.9 Enums", "a number is an error", "Direction", "0", Refused },
        { "3.10 Input objects", "an object with its fields", "Example", "{\"b\":123}", "{\"b\":123}" },
        { "3.10 Input objects", "a required field that is missing is an error", "Example", "{\"a\":\"abc\"}", Refused },
        { "3.10 Input objects", "a required field that is null is an error", "Example", "{\"b\":null}", Refused },
        { "3.10 Input objects", "a field that is not defined is an error", "Example", "{\"b\":1,\"c\":1}", Refused },
        { "3.10 Input objects", "what is no object is an error", "Example", "\"abc123\"", Refused },
        { "3.10 Input objects", "defaults stand for what is not given", "Defaults", "{}", "{\"a\":1,\"b\":2,\"d\":[3],\"e\":{\"f\":4,\"g\":5}}" },
        { "3.10 Input objects", "null is given", "Defaults", "{\"a\":null,\"e\":{\"f\":null}}", "{\"a\":null,\"b\":2,\"d\":[3],\"e\":{\"f\":null}}" },
        { "3.10 Input objects", "a default makes a non-null field optional, not null", "Defaults", "{\"b\":null}", Refused },
        { "3.10.1 OneOf", "one field", "OneOf", "{\"b\":123}", "{\"b\":123}" },
        { "3.10.1 OneOf", "two fields are an error", "OneOf", "{\"a\":\"abc\",\"b\":123}", Refused },
        { "3.10.1 OneOf", "two fields are an error, whatever they are", "OneOf", "{\"a\":\"abc\",\"b\":null}", Refused },
        { "3.10.1 OneOf", "null for the one field is an error", "OneOf", "{\"a\":null}", Refused },
        { "3.10.1 OneOf", "no field is an error", "OneOf", "{}", Refused },
        { "3.10.1 OneOf", "a field of another type is an error", "OneOf", "{\"b\":\"123\"}", Refused },
        { "3.11 Lists", "a value stands for a list of one", "[Int]", "1", "[1]" },
        { "3.11 Lists", "an object stands for a list of one", "[Example]", "{\"b\":1}", "[{\"b\":1}]" },
        { "3.11 Lists", "one item of another type makes the list an error", "[Int]", "[1,\"b\",true]", Refused },
        { "3.11 Lists", "a value in place of an inner list is a list of one", "[[Int]]", "[1,null,[3]]", "[[1],null,[3]]" },
        { "3.12 Non-null", "null is an error", "Int!", "null", Refused },
        { "3.12 Non-null", "nothing is an error", "Int!", NotGiven, Refused },
        { "3.12.1 Combining", "[Int!] has no null items", "[Int!]", "[1,null]", Refused },
    };

    /// <summary>Section, what it says, the variable's definition, the arguments' definitions, the arguments, JSON of variables, and what
    /// the arguments mean.</summary>
    public static TheoryData<string, string, string, string, string, string, string> Together => new()
    {
        { "3.10 Input objects", "a variable in a field", "$var: String", "v: Example", "v: { a: $var, b: 123 }", "{\"var\":null}", "{\"v\":{\"a\":null,\"b\":123}}" },
        { "3.10 Input objects", "a variable without a value is a field that is not given", "$var: String", "v: Example", "v: { a: $var, b: 123 }", "{}", "{\"v\":{\"b\":123}}" },
        { "3.10 Input objects", "a variable in a required field", "$var: Int!", "v: Example", "v: { b: $var }", "{\"var\":123}", "{\"v\":{\"b\":123}}" },
        { "3.10 Input objects", "a required field whose variable has no value is an error", "$var: Int", "v: Example", "v: { b: $var }", "{}", Refused },
        { "3.10 Input objects", "a required field whose variable is null is an error", "$var: Int", "v: Example", "v: { b: $var }", "{\"var\":null}", Refused },
        { "3.10 Input objects", "a variable without a value lets the default stand", "$var: Int", "v: Defaults2", "v: { f: $var }", "{}", "{\"v\":{\"f\":4}}" },
        { "3.10 Input objects", "a whole object in a variable", "$var: Example", "v: Example", "v: $var", "{\"var\":{\"b\":123}}", "{\"v\":{\"b\":123}}" },
        { "3.10.1 OneOf", "a variable in the one field", "$var: String!", "v: OneOf", "v: { a: $var }", "{\"var\":\"abc\"}", "{\"v\":{\"a\":\"abc\"}}" },
        { "3.10.1 OneOf", "a variable that is null is an error", "$var: String", "v: OneOf", "v: { a: $var }", "{\"var\":null}", Refused },
        { "3.10.1 OneOf", "a variable without a value is an error", "$var: String", "v: OneOf", "v: { a: $var }", "{}", Refused },
        { "3.10.1 OneOf", "two fields are an error, even where a variable has no value", "$var: Int", "v: OneOf", "v: { a: \"abc\", b: $var }", "{}", Refused },
        { "3.11 Lists", "a variable without a value is null in a list", "$var: Int", "v: [Int]", "v: [1, $var]", "{}", "{\"v\":[1,null]}" },
        { "3.11 Lists", "a variable without a value is no item that is non-null", "$var: Int", "v: [Int!]", "v: [1, $var]", "{}", Refused },
        { "6.1.2 Coercing variables", "a default stands where no value is given", "$var: Int = 7", "v: Int", "v: $var", "{}", "{\"v\":7}" },
        { "6.1.2 Coercing variables", "a default is coerced like a value", "$var: [Defaults2] = {}", "v: [Defaults2]", "v: $var", "{}", "{\"v\":[{\"f\":4}]}" },
        { "6.1.2 Coercing variables", "null is a value, a default does not replace it", "$var: Int = 7", "v: Int", "v: $var", "{\"var\":null}", "{\"v\":null}" },
        { "6.1.2 Coercing variables", "a non-null variable without value and default is an error", "$var: Int!", "v: Int", "v: $var", "{}", Refused },
        { "6.1.2 Coercing variables", "a non-null variable with a default need not be given", "$var: Int! = 7", "v: Int", "v: $var", "{}", "{\"v\":7}" },
        { "6.1.2 Coercing variables", "a non-null variable with a default is not null", "$var: Int! = 7", "v: Int", "v: $var", "{\"var\":null}", Refused },
        { "6.1.2 Coercing variables", "a variable that is not defined is passed over", "$var: Int", "v: Int", "v: $var", "{\"var\":1,\"other\":{}}", "{\"v\":1}" },
        { "6.4.1 Coercing arguments", "an argument that is not given and has no default is not there", "$var: Int", "v: Int, w: Int", "v: 1", "{}", "{\"v\":1}" },
        { "6.4.1 Coercing arguments", "a default stands where no argument is given", "$var: Int", "v: Int = 7", "", "{}", "{\"v\":7}" },
        { "6.4.1 Coercing arguments", "a default stands where a variable has no value", "$var: Int", "v: Int = 7", "v: $var", "{}", "{\"v\":7}" },
        { "6.4.1 Coercing arguments", "a default is coerced like a value", "$var: Int", "v: [Defaults2!] = {}", "", "{}", "{\"v\":[{\"f\":4}]}" },
        { "6.4.1 Coercing arguments", "null is a value, a default does not replace it", "$var: Int", "v: Int = 7", "v: null", "{}", "{\"v\":null}" },
        { "6.4.1 Coercing arguments", "null by a variable is a value too", "$var: Int", "v: Int = 7", "v: $var", "{\"var\":null}", "{\"v\":null}" },
        { "6.4.1 Coercing arguments", "a variable without value and default is an argument that is not given", "$var: Int", "v: Int", "v: $var", "{}", "{}" },
        { "6.4.1 Coercing arguments", "a non-null argument that is not given is an error", "$var: Int", "v: Int!", "", "{}", Refused },
        { "6.4.1 Coercing arguments", "a non-null argument whose variable has no value is an error", "$var: Int", "v: Int!", "v: $var", "{}", Refused },
        { "6.4.1 Coercing arguments", "a non-null argument with a default is not null", "$var: Int", "v: Int! = 7", "v: $var", "{\"var\":null}", Refused },
        { "6.4.1 Coercing arguments", "the default of a non-null argument stands where its variable has no value", "$var: Int", "v: Int! = 7", "v: $var", "{}", "{\"v\":7}" },
        { "6.4.1 Coercing arguments", "arguments stand in the order of their definition", "$var: Int", "v: Int, w: Int, x: Int = 3", "w: 2, v: 1", "{}", "{\"v\":1,\"w\":2,\"x\":3}" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_literal_is_coerced_as_the_section_says(string section, string sentence, string type, string literal, string expected)
    {
        var definition = ArgumentsOf($"v: {type}")[0];
        var arguments = literal == NotGiven ? default : Field($"f(v: {literal})").Arguments;
        var coerced = ArgumentCoercion.Coerce([definition], arguments, CoercedVariables.Empty, ScalarRegistry.BuiltIn).Arguments;

        Assert.Equal((section, sentence, expected), (section, sentence, coerced is null ? Refused : coerced.TryGetRawJson("v", out var json) ? Text(json) : NotGiven));
        if (literal != NotGiven)
        {
            Assert.Equal(expected == Refused, ValueCoercion.CheckLiteral(Utf8GraphQLParser.ParseValue(literal), definition.Type, ScalarRegistry.BuiltIn).Count > 0);
        }
    }

    /// <summary>A default of a variable is a literal and means what the literal means.</summary>
    [Theory]
    [MemberData(nameof(Values))]
    public void A_default_of_a_variable_means_what_the_literal_means(string section, string sentence, string type, string literal, string expected)
    {
        var coerced = Coerce($"$v: {type} = {literal}", "{}")!;

        Assert.True(coerced.TryGetRawJson("v", out var json));
        Assert.Equal((section, sentence, expected), (section, sentence, Text(json)));
    }

    [Theory]
    [MemberData(nameof(Json))]
    public void A_variable_is_coerced_as_the_section_says(string section, string sentence, string type, string value, string expected)
    {
        var coerced = Coerce($"$v: {type}", value == NotGiven ? "{}" : $$"""{"v":{{value}}}""");

        Assert.Equal((section, sentence, expected), (section, sentence, coerced is null ? Refused : coerced.TryGetRawJson("v", out var json) ? Text(json) : NotGiven));
    }

    [Theory]
    [MemberData(nameof(Together))]
    public void Variables_and_arguments_are_coerced_as_the_section_says(
        string section, string sentence, string variable, string definitions, string arguments, string json, string expected)
    {
        var variables = Coerce(variable, json);
        var field = Field(arguments.Length == 0 ? "f" : $"f({arguments})");
        var coerced = variables is null ? null : ArgumentCoercion.Coerce(ArgumentsOf(definitions), field.Arguments, variables, ScalarRegistry.BuiltIn).Arguments;

        Assert.Equal((section, sentence, expected), (section, sentence, coerced is null ? Refused : $"{{{string.Join(',', coerced.Values.Select(value => $"\"{value.Key}\":{Text(value.Value)}"))}}}"));
    }

    /// <summary>The arguments of a directive are coerced like those of a field.</summary>
    [Theory]
    [MemberData(nameof(Literals))]
    public void An_argument_of_an_applied_directive_is_checked_as_the_section_says(string section, string sentence, string type, string literal, string expected)
    {
        var argument = literal == NotGiven ? "" : $"(v: {literal})";
        var sdl = SchemaPrinter.Print(Schema) + $"\ndirective @d(v: {type}) on SCALAR\nscalar S @d{argument}";

        Assert.Equal((section, sentence, expected == Refused), (section, sentence, SchemaBuilder.Build(sdl).Errors.Count > 0));
    }

    // The definitions of arguments as a schema with the same types has them.
    private static IReadOnlyList<InputValue> ArgumentsOf(string definitions)
        => SchemaBuilder.BuildOrThrow(SchemaPrinter.Print(Schema) + $"\nextend type Query {{ g({definitions}): Int }}").QueryType!.GetField("g")!.Arguments;

    private static CoercedVariables? Coerce(string variable, string json)
    {
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse($"query ({variable}) {{ f }}").Definitions[0];
        return VariableCoercion.Coerce(Schema, operation, Encoding.UTF8.GetBytes(json), new VariableCoercionOptions { Scalars = ScalarRegistry.BuiltIn }).Variables;
    }

    private static FieldNode Field(string text) => (FieldNode)Utf8GraphQLParser.ParseSelectionSet(text).Selections[0];

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
