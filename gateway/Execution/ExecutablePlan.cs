using System.Collections.Concurrent;
using Gateway.Execution.Compiling;
using Gateway.Execution.Projecting;
using Gateway.Planning;

namespace Gateway.Execution;

/// <summary>A plan compiled to slots and bytes. Immutable for its users, cached beside the plan, shared by concurrent requests.</summary>
public sealed class ExecutablePlan
{
    /// <summary>Answers differ with the values of <c>@skip</c> and <c>@include</c>; so many combinations are kept, further ones made anew.</summary>
    private const int MaxProjections = 64;

    private readonly ConcurrentDictionary<ulong, RootProjection> _projections = new();

    private ExecutablePlan(QueryPlan plan, ExecutionSchema schema, CompiledPlan compiled)
    {
        Plan = plan;
        Schema = schema;
        Fetches = compiled.Fetches;
        Root = compiled.Root;
        Conditions = compiled.Conditions;
        Tenants = compiled.Tenants;
        Audited = compiled.Audited;
        Projections = new ProjectionCompiler(schema, Conditions, Tenants, Audited);
        Projections.Register(plan.Selections);
    }

    public QueryPlan Plan { get; }

    internal ExecutionSchema Schema { get; }

    internal CompiledFetch[] Fetches { get; }

    internal ObjectShape Root { get; }

    internal ConditionTable Conditions { get; }

    internal TenantTypes? Tenants { get; }

    internal AuditedTypes? Audited { get; }

    internal ProjectionCompiler Projections { get; }

    /// <exception cref="PlanCompilationException">The plan goes beyond a limit or contradicts itself.</exception>
    public static ExecutablePlan Compile(QueryPlan plan, ExecutionSchema schema) => new(plan, schema, schema.CompiledOf(plan));

    /// <summary>How the answer is made for these values of the condition variables.</summary>
    internal RootProjection ProjectionFor(ulong conditions)
    {
        if (!_projections.TryGetValue(conditions, out var projection))
        {
            projection = Projections.Compile(Plan.Selections, Root, conditions);
            if (_projections.Count < MaxProjections)
            {
                _projections.TryAdd(conditions, projection);
            }
        }

        return projection;
    }
}
