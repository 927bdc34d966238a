namespace Gateway.Host.Admission;

/// <summary>What one tenant's requests may cost instead of what its plan says; null: as the plan says.</summary>
/// <param name="Limit">One request.</param>
/// <param name="Budget">All of a minute; 0: as much as it likes.</param>
internal sealed record TenantCostLimits(int? Limit, int? Budget);
