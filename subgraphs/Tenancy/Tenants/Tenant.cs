namespace Subgraphs.Tenancy.Tenants;

/// <summary>A tenant of the firm.</summary>
/// <param name="Id">What tokens call it.</param>
/// <param name="Slug">What files, schemas and people call it: lower-case letters, digits and hyphens.</param>
/// <param name="Name">For people.</param>
public sealed record Tenant(Guid Id, string Slug, string Name);
