using System.Collections.Immutable;

namespace Subgraphs.Portfolio.Domain;

/// <summary>The open lots of one instrument, oldest first: what a trade closes, it closes of the oldest (FIFO).</summary>
/// <remarks>
/// Every change makes a new list that shares what did not change, so that a position keeps the lots of its date while the walk goes on.
/// The quantities of the lots are the position's; their cost is not the average cost's once something was sold.
/// </remarks>
internal sealed class OpenLots
{
    /// <summary>Oldest first.</summary>
    public ImmutableList<PositionLot> All { get; private set; } = [];

    /// <summary>Closes lots of the other sign from the oldest on, and opens one of what is left.</summary>
    /// <param name="date">Trade date.</param>
    /// <param name="quantity">Bought above zero, sold below.</param>
    /// <param name="cost">What it cost, of the sign of the quantity.</param>
    public void Trade(DateOnly date, decimal quantity, decimal cost)
    {
        var left = quantity;
        while (left != 0 && All.Count > 0 && Math.Sign(All[0].Quantity) != Math.Sign(left))
        {
            var oldest = All[0];
            var rest = oldest.Quantity + left;
            if (rest != 0 && Math.Sign(rest) == Math.Sign(oldest.Quantity))
            {
                All = All.SetItem(0, oldest with { Quantity = rest, Cost = oldest.Cost * rest / oldest.Quantity });
                return;
            }

            All = All.RemoveAt(0);
            left = rest;
        }

        if (left != 0)
        {
            All = All.Add(new PositionLot(date, left, cost * left / quantity));
        }
    }

    /// <summary>A split multiplies the shares of every lot and leaves its cost.</summary>
    public void Split(decimal ratio) => All = [.. All.Select(lot => lot with { Quantity = lot.Quantity * ratio })];
}
