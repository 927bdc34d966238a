namespace Subgraphs.Compliance.Domain.Breaches;

/// <summary>What brought a portfolio beyond a limit.</summary>
public enum BreachKind
{
    /// <summary>An own trade.</summary>
    Active,

    /// <summary>Market movement, a corporate action or a redemption.</summary>
    Passive,
}
