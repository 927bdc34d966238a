using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Introspection, coercion of variables and the rules of schemas say what graphql-js says.</summary>
public sealed class TypeSystemOracleTests
{
    private const string Inputs = """
        enum Side { BUY SELL }
        scalar Json
        input Money { amount: Float! currency: String! = "USD" note: String }
        input Order { id: ID! side: Side! = BUY limit: Money = { amount: 1.5, currency: "USD" } lots: [Int!] tags: [[String]] extra: Json child: Order flag: Boolean }
        input Key @oneOf { id: ID money: Money side: Side }
        type Query { f(order: Order, key: Key): Int }
        """;

    private static readonly string[] Types =
        ["Int", "Int!", "Float", "String", "Boolean!", "ID", "Json", "Side", "[Int]", "[Int!]!", "[[Side!]]", "Money", "Money!", "[Money!]", "Order", "Key", "[Key]"];

    // Rules of the September 2025 edition that version 16 does not have, and documents of which it reads a part.
    private static readonly string[] BeyondTheReference =
    [
        SchemaErrorCodes.ExecutableDefinition, SchemaErrorCodes.BuiltInTypeRedefined, SchemaErrorCodes.RootTypeShared,
        SchemaErrorCodes.InterfaceFieldDeprecated, SchemaErrorCodes.DefaultValueInvalid, SchemaErrorCodes.OneOfExtension, SchemaErrorCodes.DirectiveCycle,
    ];

    private static readonly VariableCoercionOptions LikeTheReference = new() { Scalars = ScalarRegistry.BuiltIn };

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void Variables_coerce_alike(int seed)
    {
        using var oracle = Start();
        oracle.UseSchema(Inputs);
        var schema = SchemaBuilder.BuildOrThrow(Inputs);
        var generator = new ValueGenerator(seed);
        var (accepted, refused) = (0, 0);
        for (var round = 0; round < 30; round++)
        {
            foreach (var type in Types)
            {
                var document = $"query ($v: {type}) {{ f }}";
                var operation = Assert.IsType<OperationDefinitionNode>(Utf8GraphQLParser.Parse(document).Definitions[0]);
                var values = new JsonObject { ["v"] = generator.Make(schema.ResolveType(operation.VariableDefinitions[0].Type)!) }.ToJsonString();

                var (expected, expectedErrors) = oracle.Coerce(document, JsonDocument.Parse(values).RootElement);
                var actual = VariableCoercion.Coerce(schema, operation, Encoding.UTF8.GetBytes(values), LikeTheReference);

                var errors = actual.Errors.Select(error => Comparable(error.Message)).ToArray();
                Assert.True(expectedErrors.Select(Comparable).SequenceEqual(errors), Describe(document, values, expectedErrors, errors));
                if (expected is null)
                {
                    refused++;
                    continue;
                }

                accepted++;
                Assert.True(actual.Variables!.TryGetRawJson("v", out var json));
                Assert.True(
                    JsonElement.DeepEquals(expected.Value.GetProperty("v"), JsonDocument.Parse(json).RootElement),
                    Describe(document, values, [expected.Value.GetRawText()], [Encoding.UTF8.GetString(json.Span)]));
            }
        }

        Assert.True(accepted > 150 && refused > 50, $"{accepted} accepted, {refused} refused.");
    }

    [Fact]
    public void Introspection_answers_alike()
    {
        const string query = """
            {
              __schema {
                queryType { name } mutationType { name } subscriptionType { name }
                types { ...T fields(includeDeprecated: true) { name args { ...I } type { ...R } isDeprecated deprecationReason } }
                directives { name isRepeatable locations args { ...I } }
              }
            }
            fragment T on __Type { kind name specifiedByURL isOneOf inputFields { ...I } interfaces { ...R } enumValues { name isDeprecated } possibleTypes { name } }
            fragment I on __InputValue { name type { ...R } defaultValue }
            fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
            """;
        using var oracle = Start();
        foreach (var sdl in new[] { Inputs, Validation.HarnessSchema.Sdl })
        {
            oracle.UseSchema(sdl);
            var expected = oracle.Execute(query).GetProperty("__schema");
            var actual = Execute(SchemaBuilder.BuildOrThrow(sdl), query).GetProperty("__schema");

            Assert.Equal(Sort(expected, "types"), Sort(actual, "types"));
            Assert.Equal(Sort(expected, "directives"), Sort(actual, "directives"));
        }
    }

    [Fact]
    public void Schemas_are_accepted_and_refused_alike()
    {
        using var oracle = Start();
        var differences = new List<string>();
        foreach (var sdl in SchemaRuleTests.ValidSchemas.Concat(SchemaRuleTests.InvalidSchemas))
        {
            var expected = oracle.CheckSchema(sdl);
            var actual = SchemaBuilder.Build(sdl).Errors;
            var isStricter = expected.Count == 0 && actual.Count > 0 && actual.All(error => BeyondTheReference.Contains(error.Code));
            if (expected.Count == 0 != (actual.Count == 0) && !isStricter && expected is not ["Maximum call stack size exceeded"])
            {
                differences.Add(Describe(sdl, "", expected, [.. actual.Select(error => error.Message)]));
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static GraphQLJsProcess Start()
    {
        var oracle = GraphQLJsProcess.TryStart(out var missing);
        Assert.SkipWhen(oracle is null, missing);
        return oracle!;
    }

    /// <summary>The reference quotes values at any length, and has its own order of quotes and suggestions.</summary>
    private static string Comparable(string message)
    {
        var value = message.IndexOf("got invalid value ", StringComparison.Ordinal);
        var path = Math.Max(message.IndexOf(" at \"v", StringComparison.Ordinal), message.IndexOf("; ", StringComparison.Ordinal));
        var text = value < 0 || path < 0 ? message : message[path..];
        var end = text.IndexOf(": ", StringComparison.Ordinal);
        text = end < 0 ? text : text[..end];
        var suggestion = text.IndexOf(" Did you mean", StringComparison.Ordinal);
        return suggestion < 0 ? text : text[..suggestion];
    }

    private static string[] Sort(JsonElement schema, string list)
        => [.. schema.GetProperty(list).EnumerateArray()
            .Select(item => (Name: item.GetProperty("name").GetString(), Text: JsonSerializer.Serialize(item)))
            .Where(item => !item.Name!.StartsWith("__", StringComparison.Ordinal) && item.Name is not ("deprecated" or "skip" or "include" or "specifiedBy" or "oneOf"))
            .OrderBy(item => item.Name, StringComparer.Ordinal)
            .Select(item => item.Text)];

    private static JsonElement Execute(Schema schema, string query)
    {
        var document = Utf8GraphQLParser.Parse(query);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Assert.Empty(IntrospectionExecutor.WriteIntrospection(
                schema,
                document.Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet,
                CoercedVariables.Empty,
                writer,
                document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name)));
        }

        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }

    private static string Describe(string document, string values, IEnumerable<string> expected, IEnumerable<string> actual)
        => $"{document}\n{values}\n--- graphql-js\n{string.Join('\n', expected)}\n--- ours\n{string.Join('\n', actual)}";
}
