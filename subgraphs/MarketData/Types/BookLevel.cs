namespace Subgraphs.MarketData.Types;

/// <param name="Price">In the listing's currency.</param>
/// <param name="Size">Shares.</param>
/// <param name="Orders">How many orders; null where the venue does not say.</param>
internal sealed record BookLevel(decimal Price, decimal Size, int? Orders);
