using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

/// <param name="At">The instant of the book.</param>
/// <param name="Bids">Best first.</param>
/// <param name="Asks">Best first.</param>
internal sealed record OrderBook(
    DateTime At,
    [property: ListSize(AssumedSize = 10)] IReadOnlyList<BookLevel> Bids,
    [property: ListSize(AssumedSize = 10)] IReadOnlyList<BookLevel> Asks);
