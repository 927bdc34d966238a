using System.Text.Json.Nodes;
using GraphQL.Language;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Introspection, schema coordinates and the rules of schemas say what graphql-js says.</summary>
public sealed class TypeSystemOracleTests
{
    private static readonly JsonObject EveryOption = new()
    {
        ["specifiedByUrl"] = true,
        ["directiveIsRepeatable"] = true,
        ["schemaDescription"] = true,
        ["inputValueDeprecation"] = true,
        ["oneOf"] = true,
    };

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Introspection_of_generated_schemas_answers_alike_and_reads_back(int seed)
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        var schemas = new SchemaGenerator(seed);
        for (var i = 0; i < 60; i++)
        {
            AssertIntrospectsAlike(oracle, i == 0 ? Validation.HarnessSchema.Sdl : schemas.Make(), $"seed {seed}, schema {i}");
        }
    }

    [Fact]
    public void The_rules_of_schemas_accept_and_refuse_alike()
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        AssertSchemasAlike(oracle, [.. SchemaRuleTests.ValidSchemas, .. SchemaRuleTests.InvalidSchemas, .. SchemaSectionTests.All.Where(PurposefulDifferences.IsComparable)], "rule examples");
    }

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public void Generated_and_changed_schemas_are_accepted_and_refused_alike(int seed)
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        var schemas = new SchemaGenerator(seed);
        var documents = new List<string>();
        for (var i = 0; i < 50; i++)
        {
            var sdl = schemas.Make();
            Assert.Empty(SchemaBuilder.Build(sdl).Errors);
            var mutator = new DocumentMutator(seed + i, [sdl]);
            documents.Add(sdl);
            documents.AddRange(Enumerable.Range(0, 30).Select(_ => mutator.Mutate(sdl, isOdd: false)));
        }

        var (accepted, refused) = AssertSchemasAlike(oracle, documents, $"seed {seed}");
        Assert.True(accepted > 150 && refused > 700, $"{accepted} accepted, {refused} refused.");
    }

    [Fact]
    public void Schema_coordinates_read_alike()
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        var random = new Random(51);
        string[] parts = ["A", "b", "_", "1", ".", "(", ")", ":", "@", "@", "__Type", "a:", "(b:)", " ", "...", "é", ",", "#", "\n"];
        var texts = new List<string> { "A", "A.b", "A.b(c:)", "@a", "@a(b:)", "A.b.c", "A(b:)", "", "@", "A.", "A.b(c)", "A.b(:)", "A .b", "A.b(c: )", " A", "A ", "__Type.fields(includeDeprecated:)" };
        texts.AddRange(Enumerable.Range(0, 3_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => parts[random.Next(parts.Length)]))));
        var answers = oracle.Ask(texts.Select(text => new JsonObject { ["coordinate"] = text }));
        var read = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var expected = answers[i].TryGetProperty("text", out var text) ? text.GetString() : null;
            Assert.True((SchemaCoordinate.TryParse(texts[i], out var coordinate) ? coordinate.ToString() : null) == expected, $"\"{texts[i]}\": {answers[i]}, not {coordinate}");
            read += coordinate is null ? 0 : 1;
        }

        Assert.True(read > 100, $"Only {read} are coordinates.");
    }

    private static void AssertIntrospectsAlike(GraphQLJsProcess oracle, string sdl, string origin)
    {
        oracle.UseSchema(sdl);
        var expected = JsonNode.Parse(oracle.Ask(new JsonObject { ["introspect"] = EveryOption.DeepClone() }).GetProperty("data").GetRawText())!["__schema"]!;
        var schema = SchemaBuilder.BuildOrThrow(sdl);
        var bytes = Introspection.Execute(schema, Introspection.FullQuery);
        var actual = JsonNode.Parse(bytes.Span)!["__schema"]!;

        var (left, right) = (Own(expected), Own(actual));
        DefaultValues.Canonicalize(schema, left, right);
        Assert.True(JsonNode.DeepEquals(left, right), $"{origin}\n{sdl}\n--- graphql-js\n{left}\n--- ours\n{right}");

        // Schema → introspection → schema → SDL: what introspection tells is what was there, applied directives aside.
        var again = SchemaBuilder.Build([IntrospectionReader.ToDocument(bytes)]);
        Assert.Empty(again.Errors);
        var plain = new SchemaPrintOptions { IncludeAppliedDirectives = false, SortByName = true };
        Assert.Equal(SchemaPrinter.Print(schema, plain), SchemaPrinter.Print(again.Schema!, plain));
    }

    // The specification's own types and directives have other descriptions there; lists are in another order.
    private static JsonObject Own(JsonNode schema)
    {
        var own = (JsonObject)schema.DeepClone();
        foreach (var list in new[] { "types", "directives" })
        {
            own[list] = new JsonArray([.. own[list]!.AsArray()
                .Where(item => !IsSpecified((string)item!["name"]!))
                .OrderBy(item => (string)item!["name"]!, StringComparer.Ordinal)
                .Select(item => SortReferences(item!.DeepClone()))]);
        }

        return own;
    }

    private static JsonNode SortReferences(JsonNode type)
    {
        foreach (var list in new[] { "interfaces", "possibleTypes" })
        {
            if (type is JsonObject map && map[list] is JsonArray items)
            {
                map[list] = new JsonArray([.. items.OrderBy(item => (string)item!["name"]!, StringComparer.Ordinal).Select(item => item!.DeepClone())]);
            }
        }

        return type;
    }

    private static bool IsSpecified(string name)
        => name.StartsWith("__", StringComparison.Ordinal) || BuiltInScalars.IsBuiltIn(name)
            || name is "deprecated" or "skip" or "include" or "specifiedBy" or "oneOf";

    private static (int Accepted, int Refused) AssertSchemasAlike(GraphQLJsProcess oracle, List<string> documents, string origin)
    {
        var answers = oracle.Ask(documents.Select(document => new JsonObject { ["sdl"] = document }));
        var differences = new List<string>();
        var (accepted, refused) = (0, 0);
        for (var i = 0; i < documents.Count; i++)
        {
            var expected = GraphQLJsProcess.ErrorsOf(answers[i]);
            var actual = Build(documents[i]);
            _ = expected.Count == 0 ? accepted++ : refused++;
            var isStricter = expected.Count == 0 && actual.Count > 0
                && actual.All(error => PurposefulDifferences.SchemaCodesBeyondTheReference.Contains(error.Code));
            if (expected.Count == 0 != (actual.Count == 0) && !isStricter && !PurposefulDifferences.IsLostStack(expected) && differences.Count < 5)
            {
                differences.Add($"{origin}, {i}\n{documents[i]}\n--- graphql-js\n{string.Join('\n', expected)}\n--- ours\n{string.Join('\n', actual)}");
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        return (accepted, refused);
    }

    private static IReadOnlyList<SchemaError> Build(string sdl)
    {
        try
        {
            return SchemaBuilder.Build(sdl).Errors;
        }
        catch (SyntaxException exception)
        {
            return [new SchemaError(exception.Message, exception.Code, null, null, null)];
        }
    }
}
