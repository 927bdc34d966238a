using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Variables and arguments are coerced as by graphql-js: the same values, or the same errors.</summary>
public sealed class CoercionOracleTests
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

    private static readonly VariableCoercionOptions LikeTheReference = new() { Scalars = ScalarRegistry.BuiltIn };

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void Variables_coerce_alike(int seed)
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        oracle.UseSchema(Inputs);
        var questions = Enumerable.Range(0, 60).SelectMany(_ => Types.Select(type => ($"query ($v: {type}) {{ f }}", new[] { type }))).ToList();
        var (accepted, refused) = AssertAlike(oracle, SchemaBuilder.BuildOrThrow(Inputs), new ValueGenerator(seed), questions, $"seed {seed}");
        Assert.True(accepted > 300 && refused > 100, $"{accepted} accepted, {refused} refused.");
    }

    [Theory]
    [InlineData(24)]
    [InlineData(25)]
    public void Variables_of_generated_schemas_coerce_alike(int seed)
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        var schemas = new SchemaGenerator(seed);
        var (accepted, refused) = (0, 0);
        for (var i = 0; i < 30; i++)
        {
            var sdl = schemas.Make();
            oracle.UseSchema(sdl);
            var schema = SchemaBuilder.BuildOrThrow(sdl);
            var types = schema.Types.Where(type => type.IsInput && !type.Name.StartsWith("__", StringComparison.Ordinal)).Select(type => type.Name)
                .SelectMany(name => new[] { name, name + "!", $"[{name}]", $"[[{name}!]!]" }).ToList();
            var questions = Enumerable.Range(0, 3).SelectMany(_ => types.Select(type => ($"query ($v: {type}) {{ f }}", new[] { type }))).ToList();
            var (a, r) = AssertAlike(oracle, schema, new ValueGenerator(seed + i), questions, $"seed {seed}, schema {i}\n{sdl}");
            (accepted, refused) = (accepted + a, refused + r);
        }

        Assert.True(accepted > 1_000 && refused > 300, $"{accepted} accepted, {refused} refused.");
    }

    [Theory]
    [InlineData(26)]
    [InlineData(27)]
    public void Arguments_of_generated_operations_coerce_alike(int seed)
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        var schemas = new SchemaGenerator(seed);
        var (accepted, refused) = (0, 0);
        for (var i = 0; i < 30; i++)
        {
            var sdl = schemas.Make();
            oracle.UseSchema(sdl);
            var schema = SchemaBuilder.BuildOrThrow(sdl);
            var operations = new OperationGenerator(schema, seed + i);
            var values = new ValueGenerator(seed + i) { IsCareful = true };
            var documents = Enumerable.Range(0, 100).Select(_ => operations.Make())
                .Where(document => DocumentValidator.Validate(schema, Utf8GraphQLParser.Parse(document), new ValidationOptions { Scalars = ScalarRegistry.BuiltIn }).Count == 0)
                .Select(document => (Document: document, Values: MakeVariables(schema, document, values)))
                .ToList();
            var answers = oracle.Ask(documents.Select(item => new JsonObject { ["arguments"] = item.Document, ["values"] = item.Values.DeepClone() }));
            for (var j = 0; j < documents.Count; j++)
            {
                var expected = answers[j];
                var actual = CoerceArguments(schema, documents[j].Document, documents[j].Values);
                var isAlike = expected.TryGetProperty("fields", out var fields)
                    ? actual is not null && actual.Count == fields.GetArrayLength() && fields.EnumerateArray().Zip(actual).All(pair => IsAlike(pair.First, pair.Second))
                    : actual is null;
                Assert.True(isAlike, $"seed {seed}, schema {i}, document {j}\n{sdl}\n---\n{documents[j].Document}\n{documents[j].Values.ToJsonString()}\n--- graphql-js\n{expected}\n--- ours\n{string.Join('\n', actual?.Select(field => field?.ToJsonString() ?? "refused") ?? ["variables refused"])}");
                _ = actual is null ? refused++ : accepted++;
            }
        }

        Assert.True(accepted > 500 && refused > 20, $"{accepted} accepted, {refused} refused.");
    }

    private static (int Accepted, int Refused) AssertAlike(
        GraphQLJsProcess oracle, Schema schema, ValueGenerator generator, List<(string Document, string[] Types)> questions, string origin)
    {
        var values = questions.ConvertAll(question => new JsonObject { ["v"] = generator.Make(schema.ResolveType(Utf8GraphQLParser.ParseType(question.Types[0]))!) });
        var answers = oracle.Ask(questions.Select((question, i) => new JsonObject { ["coerce"] = question.Document, ["values"] = values[i].DeepClone() }));
        var (accepted, refused) = (0, 0);
        for (var i = 0; i < questions.Count; i++)
        {
            var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(questions[i].Document).Definitions[0];
            var actual = VariableCoercion.Coerce(schema, operation, Encoding.UTF8.GetBytes(values[i].ToJsonString()), LikeTheReference);
            var expectedErrors = WithoutSequels(GraphQLJsProcess.ErrorsOf(answers[i]));
            var errors = actual.Errors.Select(error => Comparable(error.Message)).ToArray();
            Assert.True(expectedErrors.Select(Comparable).SequenceEqual(errors), Describe(expectedErrors, [.. actual.Errors.Select(error => error.Message)]));
            if (expectedErrors.Count > 0)
            {
                refused++;
                continue;
            }

            accepted++;
            Assert.True(actual.Variables!.TryGetRawJson("v", out var json));
            Assert.True(
                JsonElement.DeepEquals(answers[i].GetProperty("values").GetProperty("v"), JsonDocument.Parse(json).RootElement),
                Describe([answers[i].GetRawText()], [Encoding.UTF8.GetString(json.Span)]));

            string Describe(IEnumerable<string> expected, IEnumerable<string> found)
                => $"{origin}\n{questions[i].Document}\n{values[i].ToJsonString()}\n--- graphql-js\n{string.Join('\n', expected)}\n--- ours\n{string.Join('\n', found)}";
        }

        return (accepted, refused);
    }

    private static JsonObject MakeVariables(Schema schema, string document, ValueGenerator generator)
    {
        var operation = Utf8GraphQLParser.Parse(document).Definitions.OfType<OperationDefinitionNode>().First();
        var values = new JsonObject();
        foreach (var variable in operation.VariableDefinitions)
        {
            if (generator.IsGiven(variable.Type is NonNullTypeNode && variable.DefaultValue is null))
            {
                values[variable.Variable.Name] = generator.Make(schema.ResolveType(variable.Type)!);
            }
        }

        return values;
    }

    // One entry for each root field: its arguments, or null where they are refused; null where the variables are.
    private static List<JsonObject?>? CoerceArguments(Schema schema, string text, JsonObject values)
    {
        var operation = Utf8GraphQLParser.Parse(text).Definitions.OfType<OperationDefinitionNode>().First();
        var variables = VariableCoercion.Coerce(schema, operation, Encoding.UTF8.GetBytes(values.ToJsonString()), LikeTheReference).Variables;
        return variables is null
            ? null
            : [.. operation.SelectionSet.Selections.OfType<FieldNode>()
                .Select(field => (Field: field, Definition: schema.GetRootType(operation.Operation)!.GetField(field.Name)))
                .Where(item => item.Definition is not null)
                .Select(item => ArgumentCoercion.Coerce(item.Definition!.Arguments, item.Field.Arguments, variables, ScalarRegistry.BuiltIn).Arguments)
                .Select(arguments => arguments is null
                    ? null
                    : new JsonObject(arguments.Values.Select(value => KeyValuePair.Create(value.Key, JsonNode.Parse(value.Value.Span)))))];
    }

    private static bool IsAlike(JsonElement expected, JsonObject? actual)
        => expected.TryGetProperty("values", out var values)
            ? actual is not null && JsonElement.DeepEquals(values, JsonSerializer.SerializeToElement(actual))
            : actual is null;

    // One of the purposeful differences: an object with several entries is one error.
    private static List<string> WithoutSequels(IReadOnlyList<string> errors)
        => [.. errors.Where((error, i) => i == 0 || !error.EndsWith("must be non-null.", StringComparison.Ordinal)
            || !errors[i - 1].Contains("Exactly one key must be specified", StringComparison.Ordinal)
            || PathOf(error)[..PathOf(error).LastIndexOf('.')] != PathOf(errors[i - 1]))];

    private static string PathOf(string error)
    {
        var start = error.LastIndexOf(" at \"v", StringComparison.Ordinal);
        return start < 0 ? "v" : error[(start + 5)..error.IndexOf('"', start + 5)];
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
}
