using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>An order as compliance is told of it.</summary>
internal sealed record PreTradeOrder(string Isin, TradeSide Side, decimal Quantity);
