using Federation.QueryGraphs;
using Federation.Supergraphs;
using Gateway.Planning.Fetching;
using Gateway.Planning.Normalizing;
using Gateway.Planning.Searching;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>Operation → <see cref="QueryPlan"/>. One planner serves one supergraph; it is immutable and used by all requests at once.</summary>
public sealed class QueryPlanner
{
    private readonly Supergraph _supergraph;
    private readonly PlannerOptions _options;
    private readonly QueryGraph _graph;
    private readonly FieldIndex _index;

    public QueryPlanner(Supergraph supergraph, PlannerOptions options)
    {
        ArgumentNullException.ThrowIfNull(supergraph);
        ArgumentNullException.ThrowIfNull(options);
        _supergraph = supergraph;
        _options = options;
        _graph = QueryGraph.Build(supergraph, options.ActiveOverrideLabels);
        _index = new FieldIndex(_graph);
    }

    /// <summary>Plans an operation. The passes, in order.</summary>
    /// <param name="document">Valid against <see cref="Supergraph.ApiSchema"/>, authorized: denied fields carry <see cref="Federation.GatewayDirectives.Denied"/>.</param>
    /// <param name="operation">The operation of the document that is planned.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">Planning was cancelled.</exception>
    public PlanResult Plan(DocumentNode document, OperationDefinitionNode operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operation);
        try
        {
            var normal = OperationNormalizer.Normalize(_supergraph.ApiSchema, document, operation, _options, cancellationToken);
            var found = new PlanOptimizer(_graph, _index, _options, operation.Operation, cancellationToken).FindCheapest(normal);

            var fetches = new FetchGraphBuilder(_supergraph.Schema, operation).Build(found.Fetches);
            MergeRequests.Run(fetches);
            MergeLookups.Run(fetches);
            DropImpliedDependencies.Run(fetches);
            if (IntrospectionFetch.Build(normal) is { } introspection)
            {
                fetches.Add(introspection);
            }

            return new PlanResult(
                new QueryPlan
                {
                    Operation = operation.Operation,
                    OperationName = operation.Name,
                    Fetches = new PlanWriter(operation).Write(fetches),
                    Selections = new ResponseShapeBuilder(found.SourceKeys).Build(normal),
                    VariableDefinitions = operation.VariableDefinitions,
                },
                []);
        }
        catch (PlanException exception)
        {
            return new PlanResult(null, [exception.ToError()]);
        }
    }
}
