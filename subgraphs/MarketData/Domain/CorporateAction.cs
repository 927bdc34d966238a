namespace Subgraphs.MarketData.Domain;

public sealed class CorporateAction
{
    /// <summary>ISIN, date and type: stable over imports.</summary>
    public required string Id { get; set; }

    public required string Isin { get; set; }

    public CorporateActionType Type { get; set; }

    public DateOnly ExDate { get; set; }

    /// <summary>New shares per old share; null where not applicable.</summary>
    public decimal? Ratio { get; set; }

    /// <summary>For a spin-off: share of the parent's price before the ex-date that left with the child, 0 to 1.</summary>
    public decimal? ValueFraction { get; set; }

    public string? RelatedIsin { get; set; }
}
