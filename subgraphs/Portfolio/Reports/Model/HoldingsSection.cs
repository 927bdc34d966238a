namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="AsOf">The date.</param>
/// <param name="NetAssetValue">Positions and cash, in the base currency.</param>
/// <param name="Positions">Largest first.</param>
/// <param name="Cash">By currency.</param>
/// <param name="BySector">Parts of net asset value, largest first; key null: funds and what has no sector.</param>
/// <param name="ByCurrency">Parts of net asset value by currency, cash among them.</param>
public sealed record HoldingsSection(
    DateOnly AsOf,
    decimal NetAssetValue,
    IReadOnlyList<HoldingRow> Positions,
    IReadOnlyList<CashRow> Cash,
    IReadOnlyList<AllocationSlice> BySector,
    IReadOnlyList<AllocationSlice> ByCurrency)
{
    public decimal Invested => Positions.Sum(position => position.ValueBase);

    public decimal CashBase => NetAssetValue - Invested;
}
