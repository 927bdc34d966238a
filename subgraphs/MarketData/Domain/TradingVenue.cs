namespace Subgraphs.MarketData.Domain;

public sealed class TradingVenue
{
    /// <summary>ISO 10383.</summary>
    public required string Mic { get; set; }

    /// <summary>The operating venue where <see cref="Mic"/> is a segment.</summary>
    public required string OperatingMic { get; set; }

    public required string Name { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; set; }

    /// <summary>IANA time zone of the venue's calendar.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Local time at which the continuous session opens.</summary>
    public TimeOnly Open { get; set; }
}
