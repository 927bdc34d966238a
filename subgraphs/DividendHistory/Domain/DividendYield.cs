namespace Subgraphs.DividendHistory.Domain;

/// <summary>Dividends against a price. Amounts and price are per share of the same date and in the same currency.</summary>
/// <remarks>Domain specification, chapter 4; vectors DIV-YIELD*, DIV-FWD*.</remarks>
public static class DividendYield
{
    private const int DaysOfYear = 365;

    /// <summary>Sum of the payments with ex-date in (asOf − 365 days, asOf], per share of asOf; null where they are not of one currency.</summary>
    public static decimal? TrailingDps(IEnumerable<Payment> payments, SplitFactors splits, DateOnly asOf, string currency)
    {
        ArgumentNullException.ThrowIfNull(payments);
        ArgumentNullException.ThrowIfNull(splits);
        var sum = 0m;
        foreach (var payment in payments)
        {
            if (payment.ExDate <= asOf.AddDays(-DaysOfYear) || payment.ExDate > asOf)
            {
                continue;
            }

            if (payment.Currency != currency)
            {
                return null;
            }

            sum += splits.Adjust(payment.Amount, payment.ExDate);
        }

        return sum;
    }

    /// <summary>Trailing yield = trailing DPS / close, a fraction; null for a close that is not positive.</summary>
    public static decimal? Trailing(IEnumerable<Payment> payments, SplitFactors splits, DateOnly asOf, decimal close, string currency)
        => close > 0m ? Rounding.Result(TrailingDps(payments, splits, asOf, currency) / close) : null;

    /// <summary>
    /// Forward yield = latest regular payment × payments a year / close, a fraction. Null without a payment in the last 365 days (it is
    /// suspended, and the old rate says nothing), for an irregular payer, and where the currency is not that of the close.
    /// </summary>
    public static decimal? Forward(Payment? latest, int? paymentsPerYear, SplitFactors splits, DateOnly asOf, decimal close, string currency)
    {
        ArgumentNullException.ThrowIfNull(splits);
        if (latest is not { } payment || paymentsPerYear is not { } frequency || close <= 0m || payment.Currency != currency
            || payment.ExDate <= asOf.AddDays(-DaysOfYear))
        {
            return null;
        }

        return Rounding.Result(splits.Adjust(payment.Amount, payment.ExDate) * frequency / close);
    }
}
