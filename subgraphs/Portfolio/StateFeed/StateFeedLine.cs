namespace Subgraphs.Portfolio.StateFeed;

/// <summary>One instrument of a state.</summary>
internal sealed record StateFeedLine
{
    public required string Isin { get; init; }

    public string? IssuerLei { get; init; }

    /// <summary>Units held; zero where all were sold since the state before.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Units bought less units sold since the state before.</summary>
    public required decimal Traded { get; init; }

    /// <summary>Units bought since the state before.</summary>
    public required decimal Bought { get; init; }

    /// <summary>New units for one old one by splits since the state before.</summary>
    public required decimal SplitRatio { get; init; }

    public decimal? VotingFraction { get; init; }

    /// <summary>The last close, in <see cref="Currency"/>; null where none was ever seen.</summary>
    public decimal? Price { get; init; }

    public required string Currency { get; init; }

    /// <summary>In the base currency.</summary>
    public required decimal Value { get; init; }

    /// <summary>Of one unit in the base currency; zero where a price or a rate is missing.</summary>
    public required decimal UnitValue { get; init; }

    /// <summary>Of a leveraged instrument that is held: what was paid for a unit, in <see cref="Currency"/>, see <see cref="Domain.InitialPrice"/>.</summary>
    public decimal? InitialPrice { get; init; }

    /// <summary>Likewise, since when it is held.</summary>
    public DateOnly? OpenedOn { get; init; }
}
