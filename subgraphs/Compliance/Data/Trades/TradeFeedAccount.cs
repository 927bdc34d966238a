using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>What portfolio tells of a portfolio.</summary>
internal sealed record TradeFeedAccount(string PortfolioId, PortfolioKind Kind, string BaseCurrency, string? ClientId);
