namespace Subgraphs.Portfolio.Domain;

/// <summary>Cash of a dividend to which a holding was entitled: held at the close before the ex-date.</summary>
/// <param name="Dividend">The dividend.</param>
/// <param name="Quantity">Shares entitled, at the share count of the ex-date.</param>
public sealed record DividendReceipt(CashDividend Dividend, decimal Quantity)
{
    /// <summary>quantity x amount per share, gross.</summary>
    public decimal Amount => Quantity * Dividend.Amount;
}
