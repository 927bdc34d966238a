namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <summary>What net dividends buy under a plan.</summary>
/// <remarks>
/// Domain specification, chapter 4: "Modes: SAME_INSTRUMENT, TARGET_WEIGHTS (largest weight gap first), CASH_POOL.
/// Quantity = floor(net / price / lot) × lot unless fractional; below minimumTicket the cash stays pooled." The ticket is the value of the
/// order. Fees are not known here.
/// </remarks>
internal static class ReinvestmentCalculation
{
    private const decimal FractionalStep = 0.000001m;

    /// <summary>Orders for the cash of one payment together with what is pooled from earlier ones. Deterministic; cash is never negative.</summary>
    /// <param name="terms">The plan.</param>
    /// <param name="payer">ISIN of the instrument that paid.</param>
    /// <param name="cash">Net, with what is pooled; same currency as the lines.</param>
    /// <param name="lines">What can be bought, with what is held of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Cash is negative, or a line has a price or lot that is not above 0.</exception>
    public static ReinvestmentResult Calculate(ReinvestmentTerms terms, string payer, decimal cash, IReadOnlyList<ReinvestmentLine> lines)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cash);
        foreach (var line in lines)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(line.Price);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(line.Lot);
        }

        return terms.Mode switch
        {
            ReinvestmentMode.SameInstrument => Buy(terms, cash, lines.Where(line => line.Isin == payer).Select(line => (line, cash))),
            ReinvestmentMode.TargetWeights => Buy(terms, cash, GapsOf(lines, cash)),
            _ => new ReinvestmentResult([], cash),
        };
    }

    /// <summary>Lines below their target and by how much, the largest gap first, ties by ISIN. The new cash is part of the portfolio.</summary>
    private static IEnumerable<(ReinvestmentLine Line, decimal Gap)> GapsOf(IReadOnlyList<ReinvestmentLine> lines, decimal cash)
    {
        var total = lines.Sum(line => line.Value) + cash;
        return lines
            .Select(line => (Line: line, Gap: (line.TargetWeight * total) - line.Value))
            .Where(pair => pair.Gap > 0m)
            .OrderByDescending(pair => pair.Gap)
            .ThenBy(pair => pair.Line.Isin, StringComparer.Ordinal);
    }

    private static ReinvestmentResult Buy(ReinvestmentTerms terms, decimal cash, IEnumerable<(ReinvestmentLine Line, decimal Most)> wanted)
    {
        var orders = new List<ReinvestmentOrder>();
        foreach (var (line, most) in wanted)
        {
            var step = terms.AllowFractional ? FractionalStep : line.Lot;
            var quantity = decimal.Floor(Math.Min(most, cash) / line.Price / step) * step;
            var cost = quantity * line.Price;
            if (quantity > 0m && cost >= terms.MinimumTicket && cost <= cash)
            {
                orders.Add(new ReinvestmentOrder(line.Isin, quantity, cost));
                cash -= cost;
            }
        }

        return new ReinvestmentResult(orders, cash);
    }
}
