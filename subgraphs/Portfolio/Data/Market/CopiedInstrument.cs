namespace Subgraphs.Portfolio.Data.Market;

/// <summary>What valuing, risk and orders need of an instrument.</summary>
public sealed class CopiedInstrument
{
    public required string Isin { get; init; }

    /// <summary>ISO 4217 trading currency of the primary listing.</summary>
    public required string Currency { get; init; }

    /// <summary>The venue whose calendar says how old a close is.</summary>
    public required string PrimaryMic { get; init; }

    public required string Symbol { get; init; }

    public required string Name { get; init; }

    /// <summary>Minimum tradable quantity step on the primary listing.</summary>
    public required decimal LotSize { get; init; }

    /// <summary>It moves by a multiple of what it is on.</summary>
    public bool IsLeveraged { get; init; }

    /// <summary>Null for funds and where the source has none.</summary>
    public string? IssuerLei { get; init; }

    /// <summary>GICS sector; null for funds.</summary>
    public string? Sector { get; init; }
}
