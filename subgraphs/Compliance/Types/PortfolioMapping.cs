using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Types;

/// <summary>What the gateway brought, as the rules look at it.</summary>
internal static class PortfolioMapping
{
    public static PortfolioFacts ToFacts(Portfolio portfolio) => new()
    {
        PortfolioId = portfolio.Id,
        Kind = portfolio.Kind,
        ClientClassification = portfolio.ClientClassification,
        BaseCurrency = portfolio.BaseCurrency,
        NetAssets = portfolio.NetAssetValue?.Amount,
        NetAssetCurrency = portfolio.NetAssetValue?.Currency,
        IsCashKnown = portfolio.Cash is not null,
        Holdings = portfolio.Holdings is null ? null : [.. portfolio.Holdings.Select(ToHolding)],
    };

    private static Holding ToHolding(HoldingSummary summary) => new(
        summary.Isin,
        summary.IssuerLei,
        summary.Quantity,
        summary.VotingFraction,
        summary.MarketValueBase.Amount,
        summary.MarketValueBase.Currency);
}
