namespace Subgraphs.DividendHistory.Domain;

/// <summary>What an instrument closed at in a session and how much of it changed hands: as traded, never adjusted.</summary>
public sealed class TradedClose
{
    public required string Isin { get; set; }

    /// <summary>Session.</summary>
    public required DateOnly Date { get; set; }

    /// <summary>Per share, in the currency of the <see cref="QuotedInstrument"/>.</summary>
    public required decimal Close { get; set; }

    /// <summary>Shares.</summary>
    public required decimal Volume { get; set; }
}
