using System.Text;
using Federation.Supergraphs;
using Gateway.Planning.Costing;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Planning.Tests.Costing;

/// <summary>Supergraph text, operation and variables → cost.</summary>
internal static class CostHarness
{
    /// <summary>What a composed supergraph begins with; <paramref name="link"/> is how it links the specification of costs.</summary>
    public static string Header(string graphs, string roots = "query: Query", string link = """@link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"])""") => $$"""
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
          {{link}}
        { {{roots}} }
        enum join__Graph { {{string.Join(' ', graphs.Split(' ').Select(name => $"{name.ToUpperInvariant()} @join__graph(name: \"{name}\", url: \"\")"))}} }

        """;

    public static Supergraph Load(string sdl)
    {
        var result = Supergraph.Load(sdl);
        Assert.Empty(result.Errors);
        return result.Supergraph!;
    }

    public static (CostFormula Formula, CoercedVariables Variables) Prepare(Supergraph graph, string operation, string variables = "{}", PlannerOptions? options = null)
    {
        var document = Utf8GraphQLParser.Parse(operation);
        Assert.Empty(DocumentValidator.Validate(graph.ApiSchema, document));
        var definition = document.Definitions.OfType<OperationDefinitionNode>().First();
        var planned = new QueryPlanner(graph, options ?? PlannerOptions.Default).Plan(document, definition, CancellationToken.None);
        Assert.Empty(planned.Errors);
        return (planned.Plan!.StaticCost, Coerce(graph, definition, variables));
    }

    public static CoercedVariables Coerce(Supergraph graph, OperationDefinitionNode operation, string variables)
    {
        var coerced = VariableCoercion.Coerce(graph.ApiSchema, operation, Encoding.UTF8.GetBytes(variables));
        Assert.Empty(coerced.Errors);
        return coerced.Variables!;
    }

    public static long Cost(Supergraph graph, string operation, string variables = "{}")
    {
        var (formula, coerced) = Prepare(graph, operation, variables);
        return formula.Evaluate(coerced);
    }

    public static string Describe(Supergraph graph, string operation, string variables = "{}")
    {
        var (formula, coerced) = Prepare(graph, operation, variables);
        return formula.Describe(coerced);
    }
}
