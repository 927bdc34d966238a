using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gateway.Differential.Tests.Comparing;
using Gateway.Differential.Tests.Generating;
using Gateway.Differential.Tests.Reference;
using Gateway.Differential.Tests.Splitting;
using GraphQL.Language;
using GraphQL.TypeSystem;
using Tests.Kit;

namespace Gateway.Differential.Tests;

/// <summary>The executor that the gateway is compared with is itself compared with graphql-js.</summary>
public sealed partial class ReferenceTests
{
    private const int Graphs = 40;
    private const int OperationsPerGraph = 12;

    [Fact]
    public void The_single_process_answers_as_graphql_js_does()
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        var compared = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            var (input, _) = DifferentialRun.Make(random);
            var sdl = Unknown().Replace(ClientView.Of(input.BaseSdl), ""); // What is computed has no value here, contexts do not count: graphql-js knows nothing of them.
            var schema = SchemaBuilder.BuildOrThrow(sdl);
            var ids = input.Data["objects"]!.AsObject().Select(entry => entry.Key).ToList();
            var questions = new List<JsonObject> { new() { ["schema"] = sdl } };
            var expected = new List<JsonObject>();
            for (var i = 0; i < OperationsPerGraph; i++)
            {
                var (text, variables) = OperationGenerator.Generate(schema, ids, random);
                questions.Add(new JsonObject { ["run"] = text, ["values"] = variables.DeepClone(), ["data"] = input.Data.DeepClone() });
                expected.Add(Execute(schema, input.Data, text, variables));
            }

            foreach (var (index, answer) in oracle.Ask(questions).Skip(1).Index())
            {
                Compare(JsonNode.Parse(answer.GetRawText())!.AsObject(), expected[index], $"seed {seed}: {questions[index + 1].ToJsonString()}");
                compared++;
            }
        }

        Assert.Equal(Graphs * OperationsPerGraph, compared);
    }

    private static JsonObject Execute(Schema schema, JsonObject data, string text, JsonObject variables)
    {
        var document = Utf8GraphQLParser.Parse(text);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        return new PlainExecutor(schema, document, operation, variables, new SingleProcessResolver(schema, Dataset.Load(data))).Execute();
    }

    private static void Compare(JsonObject oracle, JsonObject own, string question)
    {
        Assert.True(oracle.ContainsKey("data"), $"{question}\n{oracle.ToJsonString()}");
        var difference = DataDifference.Find(Plain(oracle["data"]), Plain(own["data"]), "data");
        Assert.True(difference is null, $"{question}\n{difference}");
        Assert.True(ExplainedNulls.Of(oracle).Paths.SetEquals(ExplainedNulls.Of(own).Paths), $"{question}\n{oracle.ToJsonString()}\n{own.ToJsonString()}");
    }

    /// <summary>Numbers as JavaScript has them: without trailing zeros.</summary>
    private static JsonNode? Plain(JsonNode? value) => value switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Plain(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Plain)]),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => JsonValue.Create(decimal.Parse(number.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) / 1.000000000000000000000000000m),
        _ => value?.DeepClone(),
    };

    [GeneratedRegex("""\s@(requires|contextual)\(([a-z]+: "(\\.|[^"\\])*"(, )?)*\)""")]
    private static partial Regex Unknown();
}
