namespace Subgraphs.Compliance.Data.Trades;

/// <summary>Portfolio's log cannot be followed now. What was taken stays, and the next attempt goes on behind it.</summary>
internal sealed class TradeFeedException(string message, Exception? inner = null) : Exception(message, inner);
