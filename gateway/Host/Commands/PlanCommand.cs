using System.CommandLine;
using Gateway.Host.Preparation;
using Gateway.Host.Supergraphs;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Host.Commands;

/// <summary><c>plan</c>: prints how an operation would be fetched, as a caller who may see everything.</summary>
internal static class PlanCommand
{
    public static Command Create(TextWriter output)
    {
        var supergraph = new Option<string>("--supergraph") { Description = "The supergraph SDL file.", Required = true };
        var operation = new Option<string>("--operation") { Description = "A file with the GraphQL document.", Required = true };
        var name = new Option<string?>("--operation-name") { Description = "Which operation of the document." };

        var command = new Command("plan", "Prints the query plan of an operation.") { supergraph, operation, name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var graph = await SupergraphText.LoadFileAsync(parsed.GetRequiredValue(supergraph), cancellationToken);
            var file = parsed.GetRequiredValue(operation);
            var document = Parse(await SupergraphText.ReadFileAsync(file, cancellationToken), file);
            Refuse(file, [.. DocumentValidator.Validate(graph.ApiSchema, document)]);
            var (selected, error) = OperationSelector.Select(document, parsed.GetValue(name));
            Refuse(file, error is null ? [] : [error]);
            var result = new QueryPlanner(graph, new PlannerOptions()).Plan(document, selected!, cancellationToken);
            Refuse(file, result.Plan is null ? [.. result.Errors] : []);
            await output.WriteLineAsync(QueryPlanPrinter.Print(result.Plan!).TrimEnd());
            return ExitCodes.Ok;
        });
        return command;
    }

    private static DocumentNode Parse(string text, string file)
    {
        try
        {
            return Utf8GraphQLParser.Parse(text);
        }
        catch (SyntaxException exception)
        {
            throw new CommandException($"{file}:{exception.Location}: {exception.Message}");
        }
    }

    private static void Refuse(string file, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            throw new CommandException(SupergraphText.OneLine(
                [.. errors.Select(error => error.Locations.Count > 0 ? $"{file}:{error.Locations[0]}: {error.Message}" : $"{file}: {error.Message}")]));
        }
    }
}
