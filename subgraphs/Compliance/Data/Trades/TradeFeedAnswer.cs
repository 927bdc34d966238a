namespace Subgraphs.Compliance.Data.Trades;

/// <summary>What portfolio answers.</summary>
/// <param name="Log">Names the numbering.</param>
/// <param name="Head">The number of the last change that there is.</param>
/// <param name="Changes">In order and without gaps, each with the trade as it is now.</param>
/// <param name="Accounts">The portfolios of these trades.</param>
internal sealed record TradeFeedAnswer(string Log, long Head, IReadOnlyList<TradeFeedChange> Changes, IReadOnlyList<TradeFeedAccount> Accounts);
