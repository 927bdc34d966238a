namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Trades">Executed within the period, in order.</param>
/// <param name="Left">How many more there are than are listed.</param>
/// <param name="Flows">Money from and to the client.</param>
/// <param name="Fees">Of all trades of the period, in the base currency.</param>
/// <param name="Names">Names by ISIN.</param>
public sealed record ActivitySection(
    IReadOnlyList<TradeRow> Trades, int Left, IReadOnlyList<FlowRow> Flows, decimal Fees, IReadOnlyDictionary<string, string> Names);
