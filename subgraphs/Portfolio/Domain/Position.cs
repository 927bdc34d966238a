namespace Subgraphs.Portfolio.Domain;

/// <summary>What is held of one instrument at the close of a date.</summary>
/// <param name="Isin">The instrument.</param>
/// <param name="Quantity">Shares at the share count of the date.</param>
/// <param name="AverageCost">Per share in the instrument's trading currency, purchase fees included.</param>
/// <param name="Currency">ISO 4217 of the cost.</param>
/// <param name="OpenedOn">Trade date of the first purchase since the position was last flat.</param>
public sealed record Position(string Isin, decimal Quantity, decimal AverageCost, string Currency, DateOnly OpenedOn)
{
    /// <summary>The purchases that it is left of, oldest first (FIFO).</summary>
    public IReadOnlyList<PositionLot> Lots { get; init; } = [];

    /// <summary>Equal in every figure, those of the lots among them.</summary>
    public bool Equals(Position? other)
        => other is not null
            && (Isin, Quantity, AverageCost, Currency, OpenedOn) == (other.Isin, other.Quantity, other.AverageCost, other.Currency, other.OpenedOn)
            && Lots.SequenceEqual(other.Lots);

    public override int GetHashCode() => HashCode.Combine(Isin, Quantity, AverageCost, Currency, OpenedOn, Lots.Count);
}
