using Federation.Supergraphs;
using GraphQL.Language;

namespace Gateway.Planning.Tests.Harness;

/// <summary>Supergraph text and operation → plan text.</summary>
internal static class PlanHarness
{
    /// <summary>What every composed supergraph begins with; <paramref name="graphs"/> are the subgraphs' names.</summary>
    public static string Header(string graphs, string roots = "query: Query") => $$"""
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
          @link(url: "https://specs.apollo.dev/context/v0.1", for: SECURITY)
        { {{roots}} }
        enum join__Graph { {{string.Join(' ', graphs.Split(' ').Select(name => $"{name.ToUpperInvariant()} @join__graph(name: \"{name}\", url: \"\")"))}} }

        """;

    public static QueryPlanner Planner(string sdl, PlannerOptions? options = null)
    {
        var result = Supergraph.Load(sdl);
        Assert.Empty(result.Errors);
        return new QueryPlanner(result.Supergraph!, options ?? PlannerOptions.Default);
    }

    public static PlanResult Plan(string sdl, string operation, PlannerOptions? options = null, CancellationToken cancellationToken = default)
    {
        var document = Utf8GraphQLParser.Parse(operation);
        return Planner(sdl, options).Plan(document, document.Definitions.OfType<OperationDefinitionNode>().First(), cancellationToken);
    }

    public static QueryPlan PlanOrFail(string sdl, string operation)
    {
        var result = Plan(sdl, operation);
        Assert.Empty(result.Errors);
        return result.Plan!;
    }

    public static void AssertPlan(string sdl, string operation, string expected)
        => Assert.Equal(expected, QueryPlanPrinter.Print(PlanOrFail(sdl, operation)).TrimEnd('\n'), ignoreLineEndingDifferences: true);
}
