namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <summary>What a plan does with the dividends of a time to come, one after the other, at today's prices.</summary>
/// <remarks>
/// 1. Payments are taken by the date on which they can be put to use, then by payer and id. 2. Each buys by
/// <see cref="ReinvestmentCalculation"/> with what its pool holds: under <see cref="ReinvestmentMode.SameInstrument"/> every payer has a
/// pool of its own, so that no dividend buys another's shares; else there is one. 3. What was bought is held from then on: the gaps of
/// target weights close as they are filled.
/// </remarks>
internal static class ReinvestmentSchedule
{
    /// <param name="terms">The plan.</param>
    /// <param name="payments">In any order.</param>
    /// <param name="lines">What can be bought and what is held of it, one line an instrument.</param>
    public static IReadOnlyList<ReinvestmentStep> Run(ReinvestmentTerms terms, IEnumerable<ReinvestablePayment> payments, IReadOnlyList<ReinvestmentLine> lines)
    {
        var pools = new Dictionary<string, decimal>(StringComparer.Ordinal);
        ReinvestmentLine[] held = [.. lines];
        var steps = new List<ReinvestmentStep>();
        foreach (var payment in payments.OrderBy(payment => payment.InvestableOn).ThenBy(payment => payment.Payer, StringComparer.Ordinal).ThenBy(payment => payment.Id, StringComparer.Ordinal))
        {
            var pool = terms.Mode == ReinvestmentMode.SameInstrument ? payment.Payer : "";
            var result = ReinvestmentCalculation.Calculate(terms, payment.Payer, pools.GetValueOrDefault(pool) + payment.Net, held);
            pools[pool] = result.Pooled;
            foreach (var order in result.Orders)
            {
                var line = Array.FindIndex(held, candidate => candidate.Isin == order.Isin);
                held[line] = held[line] with { Value = held[line].Value + order.Cost };
            }

            steps.Add(new ReinvestmentStep(payment, result.Orders, result.Pooled));
        }

        return steps;
    }
}
