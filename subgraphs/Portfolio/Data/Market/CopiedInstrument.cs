namespace Subgraphs.Portfolio.Data.Market;

/// <summary>What valuing needs of an instrument.</summary>
public sealed class CopiedInstrument
{
    public required string Isin { get; init; }

    /// <summary>ISO 4217 trading currency of the primary listing.</summary>
    public required string Currency { get; init; }

    /// <summary>The venue whose calendar says how old a close is.</summary>
    public required string PrimaryMic { get; init; }

    /// <summary>Null for funds and where the source has none.</summary>
    public string? IssuerLei { get; init; }
}
