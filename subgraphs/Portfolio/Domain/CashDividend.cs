namespace Subgraphs.Portfolio.Domain;

/// <param name="Isin">The instrument.</param>
/// <param name="ExDate">First session on which a buyer does not receive it.</param>
/// <param name="PayDate">When the cash arrives; null: taken to be the ex-date.</param>
/// <param name="Amount">Per share as paid, gross of withholding tax.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record CashDividend(string Isin, DateOnly ExDate, DateOnly? PayDate, decimal Amount, string Currency)
{
    public DateOnly PaidOn => PayDate ?? ExDate;
}
