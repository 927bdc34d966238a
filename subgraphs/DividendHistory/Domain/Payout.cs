namespace Subgraphs.DividendHistory.Domain;

/// <summary>Dividends against earnings and cash flow.</summary>
/// <remarks>Domain specification, chapter 4: "Payout = DPS(ttm)/EPS(ttm); null if EPS ≤ 0; &gt; 1 allowed. Coverage = 1/payout. FCF payout = DPS/FCF per share."</remarks>
public static class Payout
{
    private const int DaysOfYear = 365;

    /// <summary>
    /// The date up to which dividends are summed against a snapshot: today, for as long as the snapshot's trailing year is not a year old;
    /// of an older one its own date, because dividends and earnings of different years say nothing together.
    /// </summary>
    public static DateOnly DividendsAt(DateOnly snapshot, DateOnly businessDate)
        => businessDate > snapshot && businessDate.DayNumber - snapshot.DayNumber <= DaysOfYear ? businessDate : snapshot;

    /// <summary>DPS / EPS, both trailing twelve months per share; null where EPS is unknown or not positive.</summary>
    public static decimal? Ratio(decimal trailingDps, decimal? trailingEps)
        => trailingEps > 0m ? Rounding.Result(trailingDps / trailingEps) : null;

    /// <summary>EPS / DPS; null where either is not positive.</summary>
    public static decimal? Coverage(decimal trailingDps, decimal? trailingEps)
        => trailingEps > 0m && trailingDps > 0m ? Rounding.Result(trailingEps / trailingDps) : null;

    /// <summary>DPS / (free cash flow / shares); null where either is unknown or not positive.</summary>
    public static decimal? FreeCashFlowRatio(decimal trailingDps, decimal? freeCashFlow, decimal? shares)
        => freeCashFlow > 0m && shares > 0m ? Rounding.Result(trailingDps * shares / freeCashFlow) : null;
}
