using System.Text.Json;
using Benchmarks.Core;
using GraphQL.TypeSystem;

namespace Benchmarks.Measuring;

/// <summary>The measured process: answers each line of JSON with one line, as <c>tests/Kit/GraphQLJs/measure.mjs</c> does.</summary>
internal static class Worker
{
    public static int Run(TextReader input, TextWriter output)
    {
        var schemas = new Dictionary<string, Schema>(StringComparer.Ordinal);
        var works = new Dictionary<string, Func<object?>>(StringComparer.Ordinal);
        while (input.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            output.WriteLine(JsonSerializer.Serialize(Answer(document.RootElement)));
            output.Flush();
        }

        return 0;

        object Answer(JsonElement question)
        {
            if (question.TryGetProperty("schema", out var name))
            {
                schemas[name.GetString()!] = SchemaBuilder.BuildOrThrow(Text(question, "text")!);
                return new { };
            }

            if (question.TryGetProperty("prepare", out var scenario))
            {
                var operation = Enum.Parse<CoreOperation>(Text(question, "operation")!);
                var schema = Text(question, "on") is { } on ? schemas[on] : null;
                var work = CoreWork.Prepare(operation, Text(question, "text")!, schema, Text(question, "values"));
                works[scenario.GetString()!] = work;
                return new { result = CoreWork.Measure(operation, work()) };
            }

            var sample = Stretch.Run(works[Text(question, "run")!], TimeSpan.FromMilliseconds(question.GetProperty("milliseconds").GetInt32()));
            return new { operationsPerSecond = sample.OperationsPerSecond, bytes = sample.Bytes };
        }
    }

    private static string? Text(JsonElement question, string name) => question.TryGetProperty(name, out var value) ? value.GetString() : null;
}
