namespace Subgraphs.MarketData.Domain;

/// <summary>What was paid in cash for one ex-date: the read copy of dividend-history's payments that adjusts prices.</summary>
public sealed class CashDividend
{
    public required string Isin { get; set; }

    /// <summary>First session on which a buyer does not receive the payment.</summary>
    public DateOnly ExDate { get; set; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; set; }

    /// <summary>Per share, as paid: not adjusted for later splits. Regular, special and returned capital together.</summary>
    public decimal Amount { get; set; }
}
