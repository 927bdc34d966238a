using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

/// <param name="Bid">Best bid; null where only closes are held.</param>
/// <param name="Ask">Best ask; null where only closes are held.</param>
/// <param name="Last">Last price.</param>
/// <param name="LastSize">Shares of the last trade; null where only closes are held.</param>
/// <param name="Volume">Shares of the session.</param>
/// <param name="At">The instant of the figures.</param>
/// <param name="Venue">Where they are from.</param>
/// <param name="Quality">What they are.</param>
internal sealed record Quote(Money? Bid, Money? Ask, Money? Last, decimal? LastSize, decimal? Volume, DateTime At, TradingVenue Venue, QuoteQuality Quality);
