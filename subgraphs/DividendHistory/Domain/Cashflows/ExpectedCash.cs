using Subgraphs.Markets.Currencies;

namespace Subgraphs.DividendHistory.Domain.Cashflows;

/// <summary>What a payment brings to a holding.</summary>
/// <param name="Gross">Quantity × amount, settled.</param>
/// <param name="Withheld">Gross × rate, settled.</param>
/// <remarks>Domain specification, chapter 1: settlement amounts are rounded half-even to the currency's minor unit.</remarks>
internal readonly record struct ExpectedCash(decimal Gross, decimal Withheld)
{
    public decimal Net => Gross - Withheld;

    /// <param name="quantity">Shares that are entitled.</param>
    /// <param name="amount">Per share.</param>
    /// <param name="rate">Withheld at source, a fraction.</param>
    /// <param name="currency">ISO 4217.</param>
    public static ExpectedCash Of(decimal quantity, decimal amount, decimal rate, string currency)
    {
        var gross = CurrencyUnits.Settle(quantity * amount, currency);
        return new ExpectedCash(gross, CurrencyUnits.Settle(gross * rate, currency));
    }
}
