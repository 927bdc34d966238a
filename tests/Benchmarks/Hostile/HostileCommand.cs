using System.Globalization;
using System.Text;
using Benchmarks.Inputs;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Benchmarks.Hostile;

/// <summary>Prints how long each hostile input takes, and fails where one takes longer than <see cref="Most"/>.</summary>
internal static class HostileCommand
{
    private const int Rounds = 7;

    /// <summary>Longer than this, in processor time, and a handful of requests a second stops a core.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(50);

    public static int Run(Arguments arguments)
    {
        var schema = SchemaBuilder.BuildOrThrow(Documents.Read("domain-schema"));
        var tooSlow = 0;
        Console.WriteLine("| hostile input | bytes | first ms | median ms | MB | answer |\n|:--|--:|--:|--:|--:|:--|");
        foreach (var input in HostileInputs.All.Where(input => input.Name.Contains(arguments.Text("only", ""), StringComparison.Ordinal)))
        {
            var document = Encoding.UTF8.GetBytes(input.Document);
            var variables = input.Variables is null ? null : Encoding.UTF8.GetBytes(input.Variables);
            var times = new double[Rounds];
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var answer = "";
            for (var i = 0; i < Rounds; i++)
            {
                var start = Environment.CpuUsage.TotalTime;
                answer = Ask(schema, document, variables);
                times[i] = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            }

            var megabytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Rounds / 1e6;
            var first = times[0];
            Array.Sort(times);
            var median = times[Rounds / 2];
            tooSlow += median > Most.TotalMilliseconds ? 1 : 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {input.Name} | {document.Length + (variables?.Length ?? 0):N0} | {first:N1} | {median:N2} | {megabytes:N2} | {answer} |"));
        }

        Console.WriteLine(tooSlow == 0 ? $"All within {Most.TotalMilliseconds} ms." : $"{tooSlow} took longer than {Most.TotalMilliseconds} ms.");
        return tooSlow == 0 ? 0 : 1;
    }

    // As a request goes, with the limits that clients meet.
    private static string Ask(Schema schema, byte[] document, byte[]? variables)
    {
        try
        {
            var parsed = Utf8GraphQLParser.Parse(document);
            var errors = DocumentValidator.Validate(schema, parsed);
            if (errors.Count == 0 && variables is not null)
            {
                errors = VariableCoercion.Coerce(schema, (OperationDefinitionNode)parsed.Definitions[0], variables).Errors;
            }

            return errors.Count == 0 ? "valid" : $"{errors.Count} errors, last {errors[^1].Code}";
        }
        catch (SyntaxException exception)
        {
            return exception.Code;
        }
    }
}
