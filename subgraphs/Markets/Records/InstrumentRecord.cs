namespace Subgraphs.Markets.Records;

/// <summary>A tradable instrument with what hangs on it. The ISIN is the key; a ticker is an attribute with dates.</summary>
public sealed record InstrumentRecord
{
    public required string Isin { get; init; }

    /// <summary>Share-class FIGI; null where the source has none.</summary>
    public string? Figi { get; init; }

    /// <summary>Ticker on the primary listing at the last session.</summary>
    public required string Symbol { get; init; }

    public required string Name { get; init; }

    public required AssetClass AssetClass { get; init; }

    /// <summary>It moves by a multiple of what it is on: a leveraged fund or note.</summary>
    public bool IsLeveraged { get; init; }

    public InstrumentStatus Status { get; init; } = InstrumentStatus.Active;

    /// <summary>ISO 4217 trading currency of the primary listing.</summary>
    public required string Currency { get; init; }

    /// <summary>ISO 10383 code of the primary listing's venue.</summary>
    public required string PrimaryMic { get; init; }

    /// <summary>Null for funds.</summary>
    public GicsRecord? Gics { get; init; }

    public IssuerRecord? Issuer { get; init; }

    /// <summary>Minimum tradable quantity step on the primary listing.</summary>
    public decimal LotSize { get; init; } = 1m;

    /// <summary>The primary listing first.</summary>
    public required IReadOnlyList<ListingRecord> Listings { get; init; }

    /// <summary>Only for funds whose index is an index of this source.</summary>
    public EtfRecord? Etf { get; init; }

    /// <summary>Where the row comes from; says "simulated" for generated data.</summary>
    public required string Source { get; init; }
}
