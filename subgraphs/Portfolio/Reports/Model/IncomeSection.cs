namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Paid">Dividends paid within the period, by payment date.</param>
/// <param name="Receivable">Gone ex by its end and not paid by then.</param>
/// <param name="ByMonth">Sums by month of payment in the base currency, every month of the period.</param>
/// <param name="EndValue">Net asset value at the end of the period.</param>
/// <param name="Names">Names by ISIN.</param>
public sealed record IncomeSection(
    IReadOnlyList<IncomeRow> Paid,
    IReadOnlyList<IncomeRow> Receivable,
    IReadOnlyList<MonthAmount> ByMonth,
    decimal EndValue,
    IReadOnlyDictionary<string, string> Names)
{
    public decimal Total => Paid.Sum(row => row.AmountBase);

    public decimal ReceivableTotal => Receivable.Sum(row => row.AmountBase);
}
