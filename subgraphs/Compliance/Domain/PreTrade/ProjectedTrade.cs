namespace Subgraphs.Compliance.Domain.PreTrade;

/// <param name="Isin">The instrument.</param>
/// <param name="IsBuy">Bought; else sold.</param>
/// <param name="Quantity">Units, above zero.</param>
public sealed record ProjectedTrade(string Isin, bool IsBuy, decimal Quantity);
