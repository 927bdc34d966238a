namespace Subgraphs.Compliance.PreTrade;

/// <param name="Isin">The instrument.</param>
/// <param name="Side">Bought or sold.</param>
/// <param name="Quantity">Units, above zero.</param>
internal sealed record PreTradeOrder(string Isin, PreTradeSide Side, decimal Quantity);
