using Federation.QueryGraphs;
using Federation.Supergraphs;
using Gateway.Planning.Fetching;
using Gateway.Planning.Normalizing;
using Gateway.Planning.Searching;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>Operation → <see cref="QueryPlan"/>. One planner serves one supergraph; it is used by all requests at once, and remembers the plans of operations that may come again under other aliases.</summary>
public sealed class QueryPlanner
{
    private readonly Supergraph _supergraph;
    private readonly PlannerOptions _options;
    private readonly QueryGraph _graph;
    private readonly FieldIndex _index;
    private readonly PlanMemory _memory;

    public QueryPlanner(Supergraph supergraph, PlannerOptions options)
    {
        ArgumentNullException.ThrowIfNull(supergraph);
        ArgumentNullException.ThrowIfNull(options);
        _supergraph = supergraph;
        _options = options;
        _graph = QueryGraph.Build(supergraph, options.ActiveOverrideLabels);
        _index = new FieldIndex(_graph);
        _memory = new PlanMemory(options.MaxRememberedPlans);
    }

    /// <summary>Plans an operation. The passes, in order.</summary>
    /// <param name="document">Valid against <see cref="Supergraph.ApiSchema"/>, authorized: denied fields carry <see cref="Federation.GatewayDirectives.Denied"/>.</param>
    /// <param name="operation">The operation of the document that is planned.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">Planning was cancelled.</exception>
    public PlanResult Plan(DocumentNode document, OperationDefinitionNode operation, CancellationToken cancellationToken)
        => Plan(document, operation, null, cancellationToken);

    /// <summary>Plans an operation as <see cref="Plan(DocumentNode, OperationDefinitionNode, CancellationToken)"/> does, and tells what each stage made of it.</summary>
    public PlanExplanation Explain(DocumentNode document, OperationDefinitionNode operation, CancellationToken cancellationToken)
    {
        var stages = new List<PlanStage>();
        var result = Plan(document, operation, stages, cancellationToken);
        if (result.Plan is not null)
        {
            stages.Add(new PlanStage("plan", QueryPlanPrinter.Print(result.Plan)));
        }

        return new PlanExplanation(stages, result);
    }

    private PlanResult Plan(DocumentNode document, OperationDefinitionNode operation, List<PlanStage>? stages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operation);
        try
        {
            var normal = OperationNormalizer.Normalize(_supergraph.ApiSchema, document, operation, _options, cancellationToken);
            stages?.Add(new PlanStage("normalised operation", NormalSetPrinter.Print(operation, normal)));
            var shape = stages is null ? OperationShape.Of(operation, normal) : null;
            if (shape is not null && _memory.Find(shape) is { } known)
            {
                return new PlanResult(TakeOver(known, operation, normal), []);
            }

            var tenants = TenantFields.For(_supergraph);
            var found = new PlanOptimizer(_graph, _index, _options, operation.Operation, tenants, cancellationToken).FindCheapest(normal);

            var fetches = new FetchGraphBuilder(_supergraph.Schema, operation, tenants).Build(found.Fetches);
            stages?.Add(new PlanStage("fetch graph", QueryPlanPrinter.Print(new PlanWriter(operation).Write(fetches))));
            MergeRequests.Run(fetches);
            MergeLookups.Run(fetches);
            DropImpliedDependencies.Run(fetches);
            if (IntrospectionFetch.Build(normal) is { } introspection)
            {
                fetches.Add(introspection);
            }

            var plan = new QueryPlan
            {
                Operation = operation.Operation,
                OperationName = operation.Name,
                Fetches = new PlanWriter(operation).Write(fetches),
                Selections = new ResponseShapeBuilder(found.SourceKeys).Build(normal),
                Tenants = tenants?.Verification,
                VariableDefinitions = operation.VariableDefinitions,
                SourceKeys = OperationShape.Flatten(normal, found.SourceKeys),
            };
            if (shape is not null)
            {
                _memory.Add(shape, plan);
            }

            return new PlanResult(plan, []);
        }
        catch (PlanException exception)
        {
            return new PlanResult(null, [exception.ToError()]);
        }
    }

    /// <summary>The fetches are there; what the answer reads from them is the operation's own.</summary>
    private static QueryPlan TakeOver(QueryPlan known, OperationDefinitionNode operation, NormalSet normal) => new()
    {
        Operation = operation.Operation,
        OperationName = operation.Name,
        Fetches = known.Fetches,
        Selections = new ResponseShapeBuilder(OperationShape.Unflatten(normal, known.SourceKeys)).Build(normal),
        Tenants = known.Tenants,
        VariableDefinitions = operation.VariableDefinitions,
        SourceKeys = known.SourceKeys,
        Origin = known,
    };
}
