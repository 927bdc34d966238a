namespace Subgraphs.MarketData.Types;

/// <param name="Date">Civil date of the venue.</param>
/// <param name="Open">Start of the continuous session.</param>
/// <param name="Close">Its end.</param>
/// <param name="EarlyClose">True where that is before the regular end.</param>
internal sealed record TradingSession(DateOnly Date, DateTime Open, DateTime Close, bool EarlyClose);
