using Subgraphs.Markets.Currencies;

namespace Subgraphs.Portfolio.Domain;

/// <summary>Cash of a dividend to which a holding was entitled: held at the close before the ex-date.</summary>
/// <param name="Dividend">The dividend.</param>
/// <param name="Quantity">Shares entitled, at the share count of the ex-date.</param>
public sealed record DividendReceipt(CashDividend Dividend, decimal Quantity)
{
    /// <summary>quantity x amount per share, gross, in whole minor units of the currency: it is what arrives.</summary>
    public decimal Amount => CurrencyUnits.Settle(Quantity * Dividend.Amount, Dividend.Currency);
}
