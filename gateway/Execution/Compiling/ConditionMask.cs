namespace Gateway.Execution.Compiling;

/// <summary>Conditions over the plan's Boolean variables, one bit each: those that must be true and those that must be false.</summary>
internal readonly record struct ConditionMask(ulong Required, ulong Forbidden)
{
    public bool Holds(ulong values) => (values & Required) == Required && (values & Forbidden) == 0;
}
