using System.Text;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Compiling;

/// <summary>
/// Compiles a plan in the order of its fetches: what a fetch selects gives the merged tree its shape, and the fetches behind it find their
/// objects in that shape. The answer's own selections come last.
/// </summary>
internal sealed class PlanCompiler(QueryPlan plan, ExecutionSchema schema)
{
    /// <summary>A slot names its response in 16 bits.</summary>
    private const int MaxFetches = ushort.MaxValue;

    private readonly ObjectShape _root = new();

    public ConditionTable Conditions { get; } = new();

    public ObjectShape Root => _root;

    /// <summary>Null where nothing of the graph belongs to a tenant.</summary>
    public TenantTypes? Tenants { get; } = plan.Tenants is { } tenants ? new TenantTypes(tenants.Key, schema.Types.FilterOf(tenants.TypeNames)!) : null;

    /// <summary>Null where the plan asks for no keys of objects that are audited.</summary>
    public AuditedTypes? Audited { get; } = plan.Audited is { } audited ? new AuditedTypes(audited, schema.Types) : null;

    public CompiledFetch[] Compile()
    {
        if (plan.Operation == OperationType.Subscription)
        {
            throw new PlanCompilationException("A subscription's events are not executed by this plan executor.");
        }

        if (plan.Fetches.Length > MaxFetches)
        {
            throw new PlanCompilationException($"The plan has {plan.Fetches.Length} fetches; {MaxFetches} are allowed.", isLimit: true);
        }

        _root.AddFieldType(schema.Schema.GetRootType(plan.Operation), schema.Types);
        var fetches = new CompiledFetch[plan.Fetches.Length];
        for (var i = 0; i < fetches.Length; i++)
        {
            fetches[i] = CompileFetch(plan.Fetches[i], i);
            foreach (var dependency in fetches[i].DependsOn)
            {
                if (dependency < 0 || dependency >= i)
                {
                    throw new PlanCompilationException($"Fetch {i} depends on fetch {dependency}, which does not stand before it.");
                }

                fetches[dependency].Dependents.Add(i);
            }
        }

        AddAnswer(plan.Selections, _root);
        return fetches;
    }

    private CompiledFetch CompileFetch(FetchNode fetch, int index)
    {
        var lookups = fetch.Lookups.Select(lookup => CompileLookup(lookup, index)).ToArray();
        var root = _root;
        var path = fetch.Path is null ? null : CompilePath(fetch.Path, out root, out _);
        return new CompiledFetch
        {
            Plan = fetch,
            DependsOn = [.. fetch.DependsOn.Distinct()],
            Conditions = Conditions.Compile(fetch.Conditions),
            Request = RequestTemplate.Create(fetch),
            Data = fetch.Selections is null ? CompileEntities(lookups) : CompileRoot(fetch, index, root),
            Lookups = lookups,
            Path = path,
            Contexts = ContextTemplate.Create(fetch),
        };
    }

    private SelectionShape CompileRoot(FetchNode fetch, int index, ObjectShape root)
    {
        var builder = new SelectionBuilder(schema, index, root, plan.Tenants?.Key, isRaw: fetch.Subgraph is null);
        builder.Add(fetch.Selections!, schema.Schema.GetRootType(fetch.Operation), types: null);
        return builder.Build(isCompact: true);
    }

    /// <summary>The <c>data</c> of an entity fetch: one field for each lookup.</summary>
    internal static SelectionShape CompileEntities(IReadOnlyList<CompiledLookup> lookups)
    {
        var fields = lookups.Select((lookup, i) => new ExpectedField(lookup.ResponseKey, i + 1, lookup.Selection, 1, isTypeName: false));
        return new SelectionShape(new ObjectShape(), [.. fields], new int[lookups.Count + 1]);
    }

    private CompiledLookup CompileLookup(EntityLookup lookup, int fetch)
    {
        var path = CompilePath(lookup.Path, out var target, out var type);
        var builder = new SelectionBuilder(schema, fetch, target, plan.Tenants?.Key);
        builder.Add(lookup.Selections, type, path.Length == 0 ? null : path[^1].Types);
        return new CompiledLookup
        {
            Plan = lookup,
            ResponseKey = lookup.ResponseKey,
            Path = path,
            Target = target,
            Representation = Compile(lookup.Representation, lookup.Key ?? lookup.Representation, lookup.NotNull),
            Alternatives = [.. lookup.Alternatives.Select(other => Compile(other.Representation, other.Key, other.NotNull))],
            QuotedTypeName = lookup.RepresentationTypeName is { } name ? Encoding.UTF8.GetBytes($"\"{name}\"") : null,
            Selection = builder.Build(isCompact: true),
            Conditions = Conditions.Compile(lookup.Conditions),
            Contexts = [.. lookup.Contexts.Select(context => CompileContext(context, path))],
        };

        RepresentationShape Compile(SelectionSetNode representation, SelectionSetNode key, IReadOnlyCollection<string> notNull)
            => new RepresentationBuilder(schema, notNull).Build(representation, key, target, type, isRoot: true);
    }

    private CompiledContext CompileContext(ContextVariable context, PathStep[] path)
        => new(context.Variable, [.. context.Sources.Select(source => CompileSource(source, path))]);

    private CompiledContextSource CompileSource(ContextSource source, PathStep[] path)
    {
        if (source.Depth >= path.Length)
        {
            throw new PlanCompilationException($"A context at depth {source.Depth} does not lie above the lookup's objects.");
        }

        var position = source.Depth == 0 ? _root : path[source.Depth - 1].Child;
        var value = new RepresentationBuilder(schema, []).Build(source.Selection, null, position, position.FieldType, isRoot: true);
        return new CompiledContextSource(source.Depth, position, schema.Types.FilterOf(source.TypeNames), value);
    }

    private PathStep[] CompilePath(FetchPath path, out ObjectShape target, out CompositeType? type)
    {
        var steps = new PathStep[path.Segments.Length];
        target = _root;
        for (var i = 0; i < steps.Length; i++)
        {
            var segment = path.Segments[i];
            if (!target.TryGetSlot(segment.Key, out var slot) || target[slot].Child is not { } child)
            {
                throw new PlanCompilationException($"The path {path} leads through '{segment.Key}', which no earlier fetch selects.");
            }

            steps[i] = new PathStep(slot, child, schema.Types.FilterOf(segment.TypeNames));
            target = child;
        }

        type = target.FieldType;
        if (type is not ObjectType && !path.Segments.IsEmpty && path.Segments[^1].TypeNames is [var only])
        {
            type = schema.Schema.GetType<CompositeType>(only) ?? type;
        }

        return steps;
    }

    /// <summary>Gives every key that the answer reads a slot, also where no fetch fills it.</summary>
    private static void AddAnswer(ResponseSelectionSet selections, ObjectShape shape)
    {
        foreach (var field in selections.Fields)
        {
            if (field.IsDenied || field.Definition is null && field.SourceKey == "__typename")
            {
                continue;
            }

            var slot = shape[shape.SlotOf(field.SourceKey)];
            if (field.Selections is { } nested && !slot.IsRaw)
            {
                AddAnswer(nested, slot.Child ??= new ObjectShape());
            }
        }
    }
}
