using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Reports.Model;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>What is held.</summary>
internal sealed partial class ReportComposer
{
    private static HoldingsSection? ReadHoldings(ReportBasis basis)
    {
        if (basis.End is not { } end)
        {
            return null;
        }

        HoldingRow[] rows = [.. end.Positions.Select(position => ToRow(basis, position))];
        CashRow[] cash =
        [
            .. end.Cash.Select(balance =>
            {
                var value = balance.Amount * basis.Rates.Rate(balance.Currency, basis.Currency, basis.To)!.Value;
                return new CashRow(balance.Currency, balance.Amount, value, Part(value, end));
            }),
        ];
        return new HoldingsSection(
            basis.To,
            end.NetAssetValue,
            rows,
            cash,
            Slices(rows.Select(row => (row.Sector, row.Weight))),
            Slices(rows.Select(row => ((string?)row.Currency, row.Weight)).Concat(cash.Select(row => ((string?)row.Currency, row.Weight)))));
    }

    private static HoldingRow ToRow(ReportBasis basis, ValuedPosition position)
    {
        var held = position.Position;
        return new HoldingRow(
            held.Isin,
            basis.Symbol(held.Isin),
            basis.Name(held.Isin),
            basis.Book.Instruments.GetValueOrDefault(held.Isin)?.Sector,
            position.Price?.Currency ?? held.Currency,
            held.Quantity,
            position.Price?.Close ?? held.AverageCost,
            position.Price?.Date,
            position.MarketValueBase,
            position.Weight,
            held.AverageCost,
            held.Currency,
            position.UnrealisedPnl,
            position.IsStale);
    }

    private static AllocationSlice[] Slices(IEnumerable<(string? Key, decimal Weight)> parts)
        =>
        [
            .. parts.GroupBy(part => part.Key, StringComparer.Ordinal)
                .Select(group => new AllocationSlice(group.Key, group.Sum(part => part.Weight)))
                .OrderByDescending(slice => slice.Weight)
                .ThenBy(slice => slice.Key, StringComparer.Ordinal),
        ];

    private static decimal Part(decimal value, PortfolioValuation valuation) => valuation.NetAssetValue == 0 ? 0 : value / valuation.NetAssetValue;
}
