namespace Gateway.Execution.Failures;

/// <summary>An object that belongs to a tenant was kept back. It is a defect of a subgraph or worse, and raises an alarm.</summary>
/// <param name="Subgraph">Who answered it; null where nobody told the owner.</param>
/// <param name="TypeName">The object's type; null where nobody told it.</param>
/// <param name="IsForeign">True where the answer named another owner; false where it named none.</param>
public sealed record TenantViolation(string? Subgraph, string? TypeName, bool IsForeign);
