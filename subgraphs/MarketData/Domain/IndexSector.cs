namespace Subgraphs.MarketData.Domain;

/// <summary>A sector of an index in one list of all members, those without an instrument here among them.</summary>
public sealed class IndexSector
{
    public required string IndexId { get; set; }

    /// <summary>The date that the list is of.</summary>
    public required DateOnly AsOf { get; set; }

    /// <summary>GICS.</summary>
    public required string Sector { get; set; }

    public required int Members { get; set; }
}
