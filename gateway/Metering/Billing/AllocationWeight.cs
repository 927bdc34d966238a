namespace Gateway.Metering.Billing;

/// <summary>How much of an amount a tenant is to bear, in relation to the others.</summary>
/// <param name="Tenant">The tenant's id; ids are compared by their characters' codes.</param>
/// <param name="Weight">0 or more; without a unit.</param>
public readonly record struct AllocationWeight(string Tenant, decimal Weight);
