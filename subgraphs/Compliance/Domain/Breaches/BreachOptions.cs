namespace Subgraphs.Compliance.Domain.Breaches;

/// <summary>What the operator wrote under <c>Breaches</c>: until when a breach is to be cured where its rule sets no date. House policy, not law.</summary>
public sealed class BreachOptions
{
    public const string Section = "Breaches";

    /// <summary>Business days of the authority's place after an own trade broke a limit; default 1.</summary>
    public int ActiveCureBusinessDays { get; set; } = 1;

    /// <summary>The same where something else did; default 10.</summary>
    public int PassiveCureBusinessDays { get; set; } = 10;
}
