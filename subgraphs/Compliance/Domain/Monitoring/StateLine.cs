using System.Text.Json.Serialization;

namespace Subgraphs.Compliance.Domain.Monitoring;

/// <summary>One instrument of a portfolio at the close of a date, as portfolio told it.</summary>
public sealed record StateLine
{
    public required string Isin { get; init; }

    /// <summary>Null where the issuer has none in the data.</summary>
    public string? IssuerLei { get; init; }

    /// <summary>Units held; zero where the last ones were sold since the state before.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Units bought less units sold since the state before.</summary>
    public required decimal Traded { get; init; }

    /// <summary>Units bought since the state before.</summary>
    public required decimal Bought { get; init; }

    /// <summary>New units for one old one by splits since the state before; 1 without any.</summary>
    public required decimal SplitRatio { get; init; }

    /// <summary>Of the issuer's votes, 0 to 1; null where it is not known.</summary>
    public decimal? VotingFraction { get; init; }

    /// <summary>Per unit, in <see cref="Currency"/>; null where none was ever seen.</summary>
    public decimal? Price { get; init; }

    /// <summary>ISO 4217 of the price.</summary>
    public required string Currency { get; init; }

    /// <summary>In the portfolio's base currency.</summary>
    public required decimal Value { get; init; }

    /// <summary>In the base currency for one unit: also of what is not held any more.</summary>
    public required decimal UnitValue { get; init; }

    /// <summary>Of a leveraged instrument that is held: what was paid for a unit on average, in <see cref="Currency"/>.</summary>
    public decimal? InitialPrice { get; init; }

    /// <summary>Likewise, since when it is held.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>True where anything but the market has changed since the state before.</summary>
    [JsonIgnore]
    public bool HasMoved => Traded != 0 || Bought != 0 || SplitRatio != 1;
}
