using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Reports.Model;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>What came in, and what is owed.</summary>
internal sealed partial class ReportComposer
{
    /// <summary>Null where a rate is missing: a partial sum would be a wrong one.</summary>
    private static IncomeSection? ReadIncome(ReportBasis basis)
    {
        var paid = Rows(basis.Paid, receipt => receipt.Dividend.PaidOn);
        var receivable = Rows(
            basis.Book.Trades.GroupBy(trade => trade.Isin, StringComparer.Ordinal).SelectMany(trades => Owed(basis, trades.Key, trades)), _ => basis.To);
        return paid is null || receivable is null
            ? null
            : new IncomeSection(paid, receivable, ByMonth(basis, paid), basis.End?.NetAssetValue ?? 0, basis.Names(paid.Concat(receivable).Select(row => row.Isin)));

        List<IncomeRow>? Rows(IEnumerable<DividendReceipt> receipts, Func<DividendReceipt, DateOnly> rateOn)
        {
            var rows = new List<IncomeRow>();
            foreach (var receipt in receipts)
            {
                var dividend = receipt.Dividend;
                if (basis.Rates.Rate(dividend.Currency, basis.Currency, rateOn(receipt)) is not { } rate)
                {
                    return null;
                }

                rows.Add(new IncomeRow(
                    dividend.Isin, dividend.ExDate, dividend.PaidOn, receipt.Quantity, dividend.Amount, dividend.Currency, receipt.Amount, receipt.Amount * rate));
            }

            return [.. rows.OrderBy(row => row.PayDate).ThenBy(row => row.ExDate).ThenBy(row => row.Isin, StringComparer.Ordinal)];
        }
    }

    private static IEnumerable<DividendReceipt> Owed(ReportBasis basis, string isin, IEnumerable<Trade> trades)
        => basis.Book.Instruments.GetValueOrDefault(isin) is { } instrument
            ? HoldingReplay.Run(trades, instrument.Splits, instrument.Dividends, basis.To).Receipts.Where(receipt => receipt.Dividend.PaidOn > basis.To)
            : [];

    private static List<MonthAmount> ByMonth(ReportBasis basis, List<IncomeRow> paid)
    {
        var months = new List<MonthAmount>();
        var first = basis.From.AddDays(1);
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= basis.To; month = month.AddMonths(1))
        {
            months.Add(new MonthAmount(month, paid.Where(row => row.PayDate.Year == month.Year && row.PayDate.Month == month.Month).Sum(row => row.AmountBase)));
        }

        return months;
    }
}
