using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Databases;

/// <summary>What the databases of tenants need to open their keys.</summary>
/// <param name="Management">Asked for when a key is first needed: a tool that only looks at a model needs none.</param>
/// <param name="Keep">How long opened keys are kept.</param>
/// <param name="Time">The clock.</param>
internal sealed record TenantKeySource(Lazy<IKeyManagement> Management, TimeSpan Keep, TimeProvider Time);
