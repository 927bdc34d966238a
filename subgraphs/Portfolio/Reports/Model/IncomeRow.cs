namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Isin">The instrument.</param>
/// <param name="ExDate">Who held at the close before it is entitled.</param>
/// <param name="PayDate">When the cash arrives.</param>
/// <param name="Quantity">Shares entitled.</param>
/// <param name="PerShare">As paid, gross.</param>
/// <param name="Currency">ISO 4217 of it.</param>
/// <param name="Amount">Gross, in that currency.</param>
/// <param name="AmountBase">In the base currency, at the rate of the payment date; of what is owed at the rate of the report's date.</param>
public sealed record IncomeRow(
    string Isin, DateOnly ExDate, DateOnly PayDate, decimal Quantity, decimal PerShare, string Currency, decimal Amount, decimal AmountBase);
