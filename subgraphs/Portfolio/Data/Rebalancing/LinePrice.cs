using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <param name="Observed">The last close.</param>
/// <param name="PriceBase">The same in the portfolio's base currency.</param>
/// <param name="Mic">The venue of the close.</param>
internal sealed record LinePrice(ObservedPrice Observed, decimal PriceBase, string Mic);
