namespace Subgraphs.Compliance.Domain;

/// <summary>What may not be traded.</summary>
public enum RestrictionLevel
{
    /// <summary>Observed; everything may be traded.</summary>
    Watch,
    /// <summary>Not to be bought.</summary>
    RestrictedBuy,
    /// <summary>Neither to be bought nor sold.</summary>
    RestrictedAll,
}
