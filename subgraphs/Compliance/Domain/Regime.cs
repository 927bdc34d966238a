namespace Subgraphs.Compliance.Domain;

/// <summary>A body of rules that a tenant can activate.</summary>
/// <param name="Code">Stable, for example <c>EU-UCITS</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Jurisdiction">Whose law it is; null for the tenant's own house rules.</param>
/// <param name="Authority">Who supervises it.</param>
public sealed record Regime(string Code, string Name, Jurisdiction? Jurisdiction, string Authority)
{
    public const string House = "HOUSE";
}
