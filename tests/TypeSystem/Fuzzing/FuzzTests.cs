using System.Text;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;
using GraphQL.TypeSystem.Tests.Oracle;
using GraphQL.TypeSystem.Tests.Validation;
using GraphQL.TypeSystem.Validation;

namespace GraphQL.TypeSystem.Tests.Fuzzing;

/// <summary>230,000 mutated inputs: whatever reads text throws what it documents, or nothing, and comes back.</summary>
public sealed class FuzzTests
{
    private static readonly Schema Schema = HarnessSchema.Schema;

    private static readonly string[] Values =
    [
        "[{ a: 1.5e3, b: [E, null, true], c: \"x\\n\\u00e9\\u{1F600}\\uD83D\\uDE00\", d: $v }, -0]", "\"\"\"\n  a\n   b\\\"\"\"\n\"\"\"", "{ side: BUY, sides: [BUY, SELL], minWeight: 0.5 }",
        "{ portfolio: \"p\", side: BUY, quantity: 3, tags: [[\"a\"], [\"b\"]], limit: \"1.5\" }", "{ isin: \"US1912161007\" }", "\"2020-01-31\"", "12345", "[1, [2], null]",
    ];

    private static readonly string[] Variables =
    [
        """{"trade":{"portfolio":"p","side":"BUY","quantity":3,"tags":[["a"],"b"],"limit":1.50},"by":{"isin":"US1912161007"},"sides":["BUY",null]}""",
        """{"filter":{"sides":"SELL","and":[{"minWeight":1e2,"required":{"min":1}}],"between":["2020-01-31"]},"int":7,"float":0.5,"id":9,"text":"\u00e9\ud83d\ude00","flag":true}""",
        """{"by":{"range":{"min":1,"max":null}},"matrix":[[1,2],[3]],"money":{"a":[1,"x",null]},"date":"2024-02-29"}""",
    ];

    private static readonly OperationDefinitionNode Operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse("""
        query ($trade: Trade, $by: Lookup, $sides: [Side!], $filter: PositionFilter, $int: Int, $float: Float = 1, $id: ID, $text: String,
          $flag: Boolean, $matrix: [[Int!]!], $money: Money, $date: Date) { bounded }
        """).Definitions[0];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Documents(int seed) => AssertSome(500, FuzzRun.Run(seed, 22_000, Corpus.Syntax, bytes =>
    {
        if (Try(() => Utf8GraphQLParser.Parse(bytes)) is not { } document)
        {
            return false;
        }

        // Printing is a fixed point, and what it prints can be read.
        var printed = document.Print();
        Assert.Equal(printed, Utf8GraphQLParser.Parse(printed, ParserOptions.Trusted).Print());
        var compact = document.Print(indented: false);
        Assert.Equal(compact, Utf8GraphQLParser.Parse(compact, ParserOptions.Trusted).Print(indented: false));
        _ = DocumentValidator.Validate(Schema, document);
        return true;
    }));

    [Fact]
    public void Tokens() => AssertSome(500, FuzzRun.Run(seed: 4, 30_000, Corpus.Syntax, bytes =>
    {
        try
        {
            var reader = new Utf8GraphQLReader(new SourceText(bytes), ParserOptions.Default);
            do
            {
                var end = reader.End;
                reader.Read();
                _ = reader.Describe();
                Assert.True(reader.Start >= end && reader.End >= reader.Start);
            }
            while (reader.Kind != TokenKind.EndOfFile);

            return true;
        }
        catch (SyntaxException exception)
        {
            Assert.InRange(exception.Location.Line, 1, bytes.Length + 1);
            return false;
        }
    }));

    [Fact]
    public void Literals_and_arguments() => AssertSome(1_000, FuzzRun.Run(seed: 5, 30_000, Values, bytes =>
    {
        if (Try(() => Utf8GraphQLParser.ParseValue(Text(bytes))) is not { } value)
        {
            return false;
        }

        Assert.Equal(value.Print(), Utf8GraphQLParser.ParseValue(value.Print(), ParserOptions.Trusted).Print());
        foreach (var argument in Schema.QueryType!.Fields.Concat(Schema.MutationType!.Fields).SelectMany(field => field.Arguments))
        {
            var result = ArgumentCoercion.Coerce([argument], [new ArgumentNode(default, argument.Name, value)], CoercedVariables.Empty);
            foreach (var (_, json) in result.Arguments?.Values ?? [])
            {
                JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1_000 }).Dispose();
            }
        }

        return true;
    }));

    [Fact]
    public void Types() => AssertSome(300, FuzzRun.Run(
        seed: 6, 15_000, ["[[Money!]!]!", "A", "[Int]", "[[[[A]]]]"], bytes => Try(() => Utf8GraphQLParser.ParseType(Text(bytes))) is not null));

    [Fact]
    public void Field_sets() => AssertSome(300, FuzzRun.Run(
        seed: 7, 15_000, ["isin venue { mic }", "id ... on T { a(b: 1) @c } d: e", "a { b { c } }"], bytes => Try(() => Utf8GraphQLParser.ParseSelectionSet(Text(bytes))) is not null));

    [Fact]
    public void Schema_coordinates() => AssertSome(300, FuzzRun.Run(seed: 8, 20_000, ["Query.portfolio(id:)", "@live(interval:)", "Side.BUY", "Trade.side", "Query"], bytes =>
    {
        var text = Text(bytes);
        if (!SchemaCoordinate.TryParse(text, out var coordinate))
        {
            Assert.Throws<FormatException>(() => SchemaCoordinate.Parse(text));
            return false;
        }

        Assert.Equal(text, coordinate.ToString());
        _ = coordinate.Resolve(Schema);
        return true;
    }));

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void Schemas(int seed) => AssertSome(30, FuzzRun.Run(seed, 10_000, SchemaRuleTests.ValidSchemas.Concat(SchemaRuleTests.InvalidSchemas).Append(new SchemaGenerator(seed).Make()), bytes =>
    {
        if (Try(() => Utf8GraphQLParser.Parse(bytes)) is not { } document || SchemaBuilder.Build([document]).Schema is not { } schema)
        {
            return false;
        }

        // What a schema prints builds the same schema.
        var printed = SchemaPrinter.Print(schema);
        var again = SchemaBuilder.Build(printed);
        Assert.True(again.Schema is not null, $"{printed}\n{string.Join('\n', again.Errors)}");
        Assert.Equal(printed, SchemaPrinter.Print(again.Schema!));
        return true;
    }));

    [Fact]
    public void Introspection_answers()
    {
        var answer = Encoding.UTF8.GetString(Oracle.Introspection.Execute(
            SchemaBuilder.BuildOrThrow("\"D\" type Query { a(b: [Int!] = [1] @deprecated): A! @deprecated(reason: \"x\") } interface A { c: ID } type B implements A { c: ID } union U = B enum E { F } input I @oneOf { g: E } directive @h(i: I) repeatable on FIELD"),
            "{ __schema { queryType { name } types { kind name description isOneOf fields(includeDeprecated: true) { name args(includeDeprecated: true) { name type { kind name ofType { kind name ofType { kind name } } } defaultValue } type { kind name ofType { kind name } } isDeprecated } inputFields { name type { kind name } } interfaces { name } possibleTypes { name } enumValues { name } } directives { name isRepeatable locations args { name type { kind name } } } } }").Span);
        AssertSome(50, FuzzRun.Run(seed: 11, 10_000, [answer], bytes =>
        {
            try
            {
                return SchemaBuilder.Build([IntrospectionReader.ToDocument(bytes)]).Schema is not null;
            }
            catch (FormatException)
            {
                return false;
            }
        }));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    public void Variables_as_JSON(int seed) => AssertSome(100, FuzzRun.Run(seed, 22_000, Variables, bytes =>
    {
        var result = VariableCoercion.Coerce(Schema, Operation, bytes);
        Assert.Equal(result.Errors.Count > 0, result.Variables is null);
        foreach (var (_, json) in result.Variables?.Values ?? [])
        {
            JsonDocument.Parse(json).Dispose();
        }

        return result.Variables is not null;
    }));

    [Fact]
    public void Texts_of_financial_scalars()
    {
        var scalars = ScalarRegistry.Financial.All.ToArray();
        AssertSome(100, FuzzRun.Run(
            seed: 14,
            15_000,
            ["US1912161007", "HWUPKR0MPOU8FGXBT394", "BBG000B9XRY4", "XNYS", "EUR", "2024-02-29", "2024-02-29T23:59:59.123Z", "-1234567890.0123456789"],
            bytes => scalars.Count(scalar => scalar.CheckLiteral(new StringValueNode(default, Text(bytes))) is null) > 2));
    }

    // A string can hold what no UTF-8 does.
    private static string Text(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return bytes.Length % 16 == 0 ? text + '\uD83D' : text;
    }

    private static T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (SyntaxException exception)
        {
            Assert.NotEqual(0, exception.Location.Line);
            return null;
        }
    }

    // Without right inputs among the wrong ones, what lies behind the parser would be left alone.
    private static void AssertSome(int least, int right) => Assert.True(right >= least, $"Only {right} inputs were right.");
}
