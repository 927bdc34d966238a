namespace Subgraphs.MarketData.Domain;

public sealed class IndexConstituent
{
    public required string IndexId { get; set; }

    public required string Isin { get; set; }

    public Instrument Instrument { get; set; } = null!;

    /// <summary>0 to 1; null where the source has no weights.</summary>
    public decimal? Weight { get; set; }

    public DateOnly? AddedOn { get; set; }

    /// <summary>First day outside the index.</summary>
    public DateOnly? RemovedOn { get; set; }
}
