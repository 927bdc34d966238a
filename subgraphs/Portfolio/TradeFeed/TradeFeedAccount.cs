using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.TradeFeed;

/// <summary>What a follower needs of a portfolio.</summary>
/// <param name="PortfolioId">The portfolio.</param>
/// <param name="Kind">Whether a client, a fund or the firm itself deals.</param>
/// <param name="BaseCurrency">ISO 4217.</param>
/// <param name="ClientId">Whose money it is, by a key that says nothing; null where nobody's in particular.</param>
internal sealed record TradeFeedAccount(string PortfolioId, PortfolioKind Kind, string BaseCurrency, string? ClientId);
