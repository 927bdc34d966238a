using Federation.Supergraphs;
using Gateway.Planning.Costing;
using Gateway.Planning.Fetching;
using Gateway.Planning.Normalizing;
using Gateway.Planning.Overriding;
using Gateway.Planning.Searching;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>Operation → <see cref="QueryPlan"/>. One planner serves one supergraph; it is used by all requests at once, and remembers the plans of operations that may come again under other aliases.</summary>
public sealed class QueryPlanner
{
    private readonly Supergraph _supergraph;
    private readonly PlannerOptions _options;
    private readonly OverrideGraphs _graphs;
    private readonly OverrideLabels _labels;
    private readonly PlanMemory _memory;

    public QueryPlanner(Supergraph supergraph, PlannerOptions options)
    {
        ArgumentNullException.ThrowIfNull(supergraph);
        ArgumentNullException.ThrowIfNull(options);
        _supergraph = supergraph;
        _options = options;
        _graphs = new OverrideGraphs(supergraph);
        _labels = new OverrideLabels(supergraph);
        _memory = new PlanMemory(options.MaxRememberedPlans);
        _graphs.For(options.ActiveOverrideLabels);
    }

    /// <summary>
    /// The labels of progressive overrides that plans of a document can depend on, sorted; empty for nearly every document. Who keeps plans
    /// keeps one for each set of these labels that is active.
    /// </summary>
    public IReadOnlyList<string> OverrideLabelsOf(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _labels.In(document);
    }

    /// <summary>Plans an operation while certain progressive overrides are on, instead of those of the options.</summary>
    /// <param name="document">As for the other overload.</param>
    /// <param name="operation">As for the other overload.</param>
    /// <param name="activeOverrideLabels">The labels that are on.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">Planning was cancelled.</exception>
    public PlanResult Plan(DocumentNode document, OperationDefinitionNode operation, IReadOnlySet<string> activeOverrideLabels, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activeOverrideLabels);
        return Plan(document, operation, activeOverrideLabels, null, cancellationToken);
    }

    /// <summary>Plans an operation. The passes, in order.</summary>
    /// <param name="document">Valid against <see cref="Supergraph.ApiSchema"/>, authorized: denied fields carry <see cref="Federation.GatewayDirectives.Denied"/>.</param>
    /// <param name="operation">The operation of the document that is planned.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">Planning was cancelled.</exception>
    public PlanResult Plan(DocumentNode document, OperationDefinitionNode operation, CancellationToken cancellationToken)
        => Plan(document, operation, _options.ActiveOverrideLabels, null, cancellationToken);

    /// <summary>Plans an operation as <see cref="Plan(DocumentNode, OperationDefinitionNode, CancellationToken)"/> does, and tells what each stage made of it.</summary>
    public PlanExplanation Explain(DocumentNode document, OperationDefinitionNode operation, CancellationToken cancellationToken)
    {
        var stages = new List<PlanStage>();
        var result = Plan(document, operation, _options.ActiveOverrideLabels, stages, cancellationToken);
        if (result.Plan is not null)
        {
            stages.Add(new PlanStage("plan", QueryPlanPrinter.Print(result.Plan)));
        }

        return new PlanExplanation(stages, result);
    }

    private PlanResult Plan(
        DocumentNode document,
        OperationDefinitionNode operation,
        IReadOnlySet<string> activeOverrideLabels,
        List<PlanStage>? stages,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operation);
        var budget = new SearchBudget(_options, cancellationToken);
        var apart = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            try
            {
                return Plan(document, operation, activeOverrideLabels, stages, apart, budget, cancellationToken);
            }
            catch (PlanException exception) when (exception.FieldToSplit is { } field && apart.Add(field))
            {
                stages?.Clear(); // Once more, with the field asked for type by type.
            }
            catch (PlanException exception)
            {
                return new PlanResult(null, [exception.ToError()]) { SearchSteps = budget.Steps };
            }
        }
    }

    private PlanResult Plan(
        DocumentNode document,
        OperationDefinitionNode operation,
        IReadOnlySet<string> activeOverrideLabels,
        List<PlanStage>? stages,
        HashSet<string> apart,
        SearchBudget budget,
        CancellationToken cancellationToken)
    {
        var normal = OperationNormalizer.Normalize(_supergraph.ApiSchema, document, operation, _options, apart, cancellationToken);
        stages?.Add(new PlanStage("normalised operation", NormalSetPrinter.Print(operation, normal)));
        var shape = stages is null ? OperationShape.Of(operation, normal) : null;
        if (shape is not null && activeOverrideLabels.Count > 0)
        {
            shape = $"{string.Join(',', activeOverrideLabels.Order(StringComparer.Ordinal))}\n{shape}";
        }

        if (shape is not null && _memory.Find(shape) is { } known)
        {
            return new PlanResult(TakeOver(known, operation, normal), []);
        }

        var tenants = TenantFields.For(_supergraph);
        var (graph, index) = _graphs.For(activeOverrideLabels);
        var optimizer = new PlanOptimizer(graph, index, _options, operation.Operation, tenants, budget, apart.Contains);
        var found = optimizer.FindCheapest(normal);

        var audited = AuditKeys.For(_supergraph);
        var fetches = new FetchGraphBuilder(_supergraph, operation, tenants, audited).Build(found);
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
            StaticCost = CostCompiler.Compile(_supergraph, operation.Operation, normal, _options),
            Audited = audited?.Reads,
            VariableDefinitions = operation.VariableDefinitions,
            SourceKeys = OperationShape.Flatten(normal, found.SourceKeys),
        };
        if (shape is not null)
        {
            _memory.Add(shape, plan);
        }

        return new PlanResult(plan, []) { SearchSteps = budget.Steps, Cost = optimizer.Cost, IsCheapest = optimizer.IsCheapest };
    }

    /// <summary>The fetches are there; what the answer reads from them is the operation's own.</summary>
    private static QueryPlan TakeOver(QueryPlan known, OperationDefinitionNode operation, NormalSet normal) => new()
    {
        Operation = operation.Operation,
        OperationName = operation.Name,
        Fetches = known.Fetches,
        Selections = new ResponseShapeBuilder(OperationShape.Unflatten(normal, known.SourceKeys)).Build(normal),
        Tenants = known.Tenants,
        StaticCost = known.StaticCost,
        Audited = known.Audited,
        VariableDefinitions = operation.VariableDefinitions,
        SourceKeys = known.SourceKeys,
        Origin = known,
    };
}
