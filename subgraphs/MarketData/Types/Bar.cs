using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Types;

/// <param name="Start">When the period's first session opened.</param>
/// <param name="Open">In the connection's currency, as the others.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price.</param>
/// <param name="Volume">Shares.</param>
/// <param name="Adjustment">What the prices were divided by.</param>
internal sealed record Bar(DateTime Start, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume, PriceAdjustment Adjustment);
