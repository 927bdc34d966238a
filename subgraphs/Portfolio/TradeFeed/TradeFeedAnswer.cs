namespace Subgraphs.Portfolio.TradeFeed;

/// <summary>Changes of a tenant's trades, in order and without gaps.</summary>
/// <param name="Log">Names the numbering: another one begins where the database was made anew.</param>
/// <param name="Head">The number of the last change that there is.</param>
/// <param name="Changes">Each with the trade as it is now.</param>
/// <param name="Accounts">The portfolios of these trades.</param>
internal sealed record TradeFeedAnswer(string Log, long Head, IReadOnlyList<TradeFeedChange> Changes, IReadOnlyList<TradeFeedAccount> Accounts);
