namespace Gateway.Metering.Counting;

/// <summary>What one request used beside its fetches.</summary>
/// <param name="Refusal">Why it was refused; a refused request has no units.</param>
/// <param name="CostUnits">The estimate by which it was admitted; units of static cost.</param>
/// <param name="CostUnitsExecuted">What was executed; units of static cost.</param>
/// <param name="EgressBytes">The body of its answer.</param>
public readonly record struct RequestUsage(UsageRefusal Refusal, long CostUnits = 0, long CostUnitsExecuted = 0, long EgressBytes = 0);
