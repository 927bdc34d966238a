using Benchmarks.Measuring;
using Federation.Composition;
using Federation.Supergraphs;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace Benchmarks.Federation;

/// <summary>Measures our composition and planning in this process.</summary>
/// <param name="rounds">Medians are taken of so many stretches.</param>
/// <param name="stretch">How long one takes at least, in processor time.</param>
internal sealed class OwnFederation(int rounds, TimeSpan stretch)
{
    // Every plan is made: none is remembered for an operation that comes again.
    private static readonly PlannerOptions Options = new() { MaxRememberedPlans = 0 };

    /// <summary>Measures a graph, and tells its supergraph.</summary>
    /// <exception cref="InvalidOperationException">It does not compose, or an operation is not valid or not planned.</exception>
    public (GraphCosts Costs, string Supergraph, IReadOnlyList<int> Fetches) Measure(FederatedGraph graph)
    {
        var composed = Composer.Compose(graph.Subgraphs);
        if (!composed.IsSuccess)
        {
            throw new InvalidOperationException($"{graph.Name} does not compose: {composed.Errors[0]}");
        }

        var sdl = composed.SupergraphSdl!;
        var supergraph = Supergraph.Load(sdl).Supergraph ?? throw new InvalidOperationException($"The supergraph of {graph.Name} does not load.");
        var planner = new QueryPlanner(supergraph, Options);
        var plans = new List<FederationCost>();
        var fetches = new List<int>();
        foreach (var (name, text) in graph.Operations)
        {
            var document = Utf8GraphQLParser.Parse(text);
            var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
            var errors = DocumentValidator.Validate(supergraph.ApiSchema, document);
            var result = errors.Count > 0 ? new PlanResult(null, errors) : planner.Plan(document, operation, CancellationToken.None);
            fetches.Add((result.Plan ?? throw new InvalidOperationException($"{name} on {graph.Name}: {result.Errors[0].Message}")).Fetches.Length);
            plans.Add(Cost(() => planner.Plan(document, operation, CancellationToken.None)));
        }

        var costs = new GraphCosts(
            Cost(() => Composer.Compose(graph.Subgraphs)),
            Cost(() => new QueryPlanner(Supergraph.Load(sdl).Supergraph!, Options)),
            plans);
        return (costs, sdl, fetches);
    }

    private FederationCost Cost(Func<object?> work)
    {
        // Once over, so that what is measured was compiled.
        Stretch.Run(work, stretch * 3);
        var samples = Enumerable.Range(0, rounds).Select(_ => Stretch.Run(work, stretch)).OrderBy(sample => sample.OperationsPerSecond).ToList();
        var median = samples[rounds / 2];
        return new FederationCost(1000 / median.OperationsPerSecond, median.Bytes);
    }
}
