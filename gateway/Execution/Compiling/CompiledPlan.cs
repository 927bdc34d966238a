using Gateway.Execution.Projecting;
using Gateway.Planning;

namespace Gateway.Execution.Compiling;

/// <summary>What of a plan does not depend on the client's aliases: its fetches, the tree they fill, the conditions of both.</summary>
/// <param name="Fetches">By their number.</param>
/// <param name="Root">The root of the merged tree.</param>
/// <param name="Conditions">Has its bits for all conditions of the plan.</param>
/// <param name="Tenants">Null where nothing of the graph belongs to a tenant.</param>
/// <param name="Audited">Null where the plan asks for no keys of objects that are audited.</param>
internal sealed record CompiledPlan(CompiledFetch[] Fetches, ObjectShape Root, ConditionTable Conditions, TenantTypes? Tenants, AuditedTypes? Audited)
{
    /// <exception cref="PlanCompilationException">The plan goes beyond a limit or contradicts itself.</exception>
    public static CompiledPlan Compile(QueryPlan plan, ExecutionSchema schema)
    {
        var compiler = new PlanCompiler(plan, schema);
        var compiled = new CompiledPlan(compiler.Compile(), compiler.Root, compiler.Conditions, compiler.Tenants, compiler.Audited);

        // All bits are given here: plans of the same shape, which have the same conditions, only look them up.
        new ProjectionCompiler(schema, compiler.Conditions, compiler.Tenants, compiler.Audited).Register(plan.Selections);
        return compiled;
    }
}
