using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Federation.Supergraphs;
using Gateway.Host.Preparation;
using Gateway.Host.Supergraphs;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Scalars;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Host.Commands;

/// <summary><c>plan</c>: prints how an operation would be fetched, as a caller who may see everything, stage by stage.</summary>
internal static class PlanCommand
{
    public static Command Create(TextWriter output)
    {
        var supergraph = new Option<string>("--supergraph") { Description = "The supergraph SDL file.", Required = true };
        var operation = new Option<string>("--operation") { Description = "A file with the GraphQL document.", Required = true };
        var name = new Option<string?>("--operation-name") { Description = "Which operation of the document." };
        var variables = new Option<string?>("--variables")
        {
            Description = "The variables, as JSON or a file of it: they are checked, the requests that they leave out are named, and the cost is computed.",
        };
        var labels = new Option<string[]>("--override-label")
        {
            Description = "The label of a progressive override to plan with as on, for example 'percent(5)'; may be repeated. All others are off.",
        };
        var json = new Option<bool>("--json") { Description = "Print the plan as JSON, with the text of every stage." };

        var command = new Command("plan", "Prints the query plan of an operation and the stages that lead to it. Exit code 0: planned, 1: not, 2: the command line is wrong.")
        {
            supergraph, operation, name, variables, labels, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var graph = await SupergraphText.LoadFileAsync(parsed.GetRequiredValue(supergraph), cancellationToken);
            var file = parsed.GetRequiredValue(operation);
            var document = Parse(await SupergraphText.ReadFileAsync(file, cancellationToken), file);
            Refuse(file, [.. DocumentValidator.Validate(graph.ApiSchema, document, new ValidationOptions { Scalars = ScalarRegistry.For(graph.Schema) })]);
            var (selected, error) = OperationSelector.Select(document, parsed.GetValue(name));
            Refuse(file, error is null ? [] : [error]);
            var coerced = parsed.GetValue(variables) is { } text ? await CoerceAsync(text, graph, selected!, document, cancellationToken) : null;

            var active = (parsed.GetValue(labels) ?? []).ToHashSet(StringComparer.Ordinal);
            RefuseUnknown(active, graph);
            var options = new PlannerOptions { ActiveOverrideLabels = active };
            var explanation = new QueryPlanner(graph, options).Explain(document, selected!, cancellationToken);
            Refuse(file, explanation.Result.Plan is null ? [.. explanation.Result.Errors] : []);
            var plan = explanation.Result.Plan!;
            var stages = new List<PlanStage>(explanation.Stages);
            if (coerced is not null)
            {
                stages.Add(new PlanStage("with these variables", DescribeRequests(plan, coerced)));
            }

            // Without variables only some operations have one cost.
            var costed = coerced ?? (plan.StaticCost.IsConstant ? CoercedVariables.Empty : null);
            if (costed is not null)
            {
                stages.Add(new PlanStage("cost", plan.StaticCost.Describe(costed)));
            }

            await output.WriteLineAsync(parsed.GetValue(json) ? WriteJson(plan, costed is null ? null : plan.StaticCost.Evaluate(costed), stages) : WriteText(stages));
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

    /// <summary>A label that is misspelt would give the plan without it, and nobody would notice.</summary>
    private static void RefuseUnknown(HashSet<string> labels, Supergraph graph)
    {
        var known = graph.Schema.Types
            .SelectMany(type => graph.FindType(type.Name)?.Fields ?? [])
            .SelectMany(field => field.Subgraphs)
            .Select(entry => entry.OverrideLabel)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var label in labels.Where(label => !known.Contains(label)))
        {
            throw new CommandException(
                known.Count == 0
                    ? $"--override-label {label}: the supergraph has no progressive override."
                    : $"--override-label {label} is none of the supergraph's labels: {string.Join(", ", known.Order(StringComparer.Ordinal))}.",
                ExitCodes.BadOptions);
        }
    }

    private static async Task<CoercedVariables> CoerceAsync(
        string variables, Supergraph graph, OperationDefinitionNode operation, DocumentNode document, CancellationToken cancellationToken)
    {
        var isText = variables.TrimStart().StartsWith('{');
        var json = isText ? variables : await SupergraphText.ReadFileAsync(variables, cancellationToken);
        var result = VariableCoercion.Coerce(graph.ApiSchema, operation, Encoding.UTF8.GetBytes(json), source: document.Source);
        Refuse(isText ? "--variables" : variables, result.Errors, withLocations: false);
        return result.Variables!;
    }

    private static string DescribeRequests(QueryPlan plan, CoercedVariables variables)
    {
        var text = new StringBuilder();
        foreach (var fetch in plan.Fetches)
        {
            _ = text.Append("fetch ").Append(fetch.Id).Append(FindUnmet(fetch.Conditions, variables) is { } unmet ? $" is left out: {unmet}\n" : " is sent\n");
            foreach (var lookup in fetch.Lookups)
            {
                _ = text.Append(FindUnmet(lookup.Conditions, variables) is { } left ? $"  without {lookup.Path}: {left}\n" : "");
            }
        }

        return text.ToString();
    }

    private static string? FindUnmet(ImmutableArray<PlanCondition> conditions, CoercedVariables variables)
    {
        foreach (var condition in conditions)
        {
            if (!(variables.TryGetBoolean(condition.Variable, out var value) && value == condition.Expected))
            {
                return $"${condition.Variable} is not {(condition.Expected ? "true" : "false")}";
            }
        }

        return null;
    }

    private static string WriteText(IReadOnlyList<PlanStage> stages)
        => string.Join("\n\n", stages.Select(stage => $"# {stage.Name}\n{stage.Text.TrimEnd()}"));

    private static string WriteJson(QueryPlan plan, long? cost, IReadOnlyList<PlanStage> stages)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            QueryPlanJson.Write(plan, writer);
        }

        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        return CommandJson.Write(new { Plan = json.RootElement, Cost = cost, Stages = stages });
    }

    private static void Refuse(string source, IReadOnlyList<GraphQLError> errors, bool withLocations = true)
    {
        if (errors.Count > 0)
        {
            throw new CommandException(SupergraphText.OneLine(
                [.. errors.Select(error => withLocations && error.Locations.Count > 0 ? $"{source}:{error.Locations[0]}: {error.Message}" : $"{source}: {error.Message}")]));
        }
    }
}
