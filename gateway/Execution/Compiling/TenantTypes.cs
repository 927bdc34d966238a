namespace Gateway.Execution.Compiling;

/// <summary>A plan's <see cref="Planning.TenantVerification"/> in numbers.</summary>
/// <param name="Key">The key that holds the owner.</param>
/// <param name="Types">The types that have one.</param>
internal sealed record TenantTypes(string Key, TypeFilter Types);
