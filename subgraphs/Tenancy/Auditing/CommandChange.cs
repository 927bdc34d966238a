namespace Subgraphs.Tenancy.Auditing;

/// <summary>What an operator's command changes.</summary>
/// <param name="Coordinate">In the form of a field's: <c>Import.trades</c>, <c>Tenants.drop</c>.</param>
/// <param name="Key">What is brought or changed: <c>sha256:…</c> of a file, <c>Tenant:northwind</c>.</param>
/// <param name="Subject">Who runs it; nobody verified a token of theirs: <c>os:ada</c>.</param>
public sealed record CommandChange(string Coordinate, string Key, string Subject)
{
    /// <summary>Whose data it is; null for the firm's own.</summary>
    public Guid? TenantId { get; init; }
}
