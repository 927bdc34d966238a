using System.Collections.Immutable;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>When a field counts: one of several conjunctions must hold, as a field can be selected twice, or selected and required.</summary>
/// <param name="alternatives">Empty: always.</param>
internal readonly struct CostConditions(ImmutableArray<ImmutableArray<PlanCondition>> alternatives)
{
    private readonly ImmutableArray<ImmutableArray<PlanCondition>> _alternatives = alternatives;

    public static CostConditions Always => default;

    public bool IsAlways => _alternatives.IsDefaultOrEmpty;

    public static CostConditions When(ImmutableArray<PlanCondition> conditions) => conditions.IsEmpty ? Always : new([conditions]);

    /// <summary>Where one of both holds.</summary>
    public CostConditions Or(CostConditions other)
        => IsAlways || other.IsAlways ? Always : new(
        [
            .. _alternatives,
            .. other._alternatives.Where(Lacks),
        ]);

    public bool Hold(CoercedVariables variables)
    {
        if (IsAlways)
        {
            return true;
        }

        foreach (var alternative in _alternatives)
        {
            var holds = true;
            foreach (var condition in alternative)
            {
                holds &= variables.TryGetBoolean(condition.Variable, out var value) && value == condition.Expected;
            }

            if (holds)
            {
                return true;
            }
        }

        return false;
    }

    private bool Lacks(ImmutableArray<PlanCondition> conditions)
    {
        foreach (var known in _alternatives)
        {
            if (Conditions.AreEqual(known, conditions))
            {
                return false;
            }
        }

        return true;
    }
}
