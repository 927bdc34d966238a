using Subgraphs.Markets.Records;

namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>What is needed of an instrument that is traded; the same for all tenants.</summary>
public sealed class TradedInstrument
{
    public required string Isin { get; init; }

    public required AssetClass AssetClass { get; init; }

    /// <summary>ISO 4217 of the primary listing.</summary>
    public required string Currency { get; init; }

    public required string PrimaryMic { get; init; }

    /// <summary>Where it is listed, the primary venue first, by spaces.</summary>
    public required string Mics { get; init; }

    public IReadOnlyList<string> Venues => Mics.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
