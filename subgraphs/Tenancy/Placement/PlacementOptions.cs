namespace Subgraphs.Tenancy.Placement;

/// <summary>What the operator wrote under <c>Placement</c>.</summary>
public sealed class PlacementOptions
{
    public const string Section = "Placement";

    /// <summary>On SQL Server the program asks at its start what the user of each tenant's connection may do, and does not go on where it reaches another tenant's place.</summary>
    public bool Check { get; set; } = true;
}
