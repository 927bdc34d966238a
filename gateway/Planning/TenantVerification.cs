using System.Collections.Immutable;

namespace Gateway.Planning;

/// <summary>
/// How the executor recognises whose an object is: under <paramref name="Key"/> every fetch of an object of these types brings the owner, as
/// its subgraph stores it. No object of them is given away unless some fetch has brought the caller's own tenant.
/// </summary>
/// <param name="Key">A key that nothing else in the plan uses.</param>
/// <param name="TypeNames">The object types of the graph that belong to a tenant.</param>
public sealed record TenantVerification(string Key, ImmutableArray<string> TypeNames);
