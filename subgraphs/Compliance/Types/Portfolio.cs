using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>portfolio's Portfolio as this subgraph knows it: the key, and what the gateway brings along for the fields that require it.</summary>
internal sealed class Portfolio
{
    [ID]
    public required string Id { get; init; }

    [External]
    public PortfolioKind? Kind { get; init; }

    [External]
    public ClientClassification? ClientClassification { get; init; }

    [External]
    [CurrencyCode]
    public string? BaseCurrency { get; init; }

    [External]
    public IReadOnlyList<Money>? Cash { get; init; }

    public Money? NetAssetValue { get; init; }

    [External]
    public IReadOnlyList<HoldingSummary>? Holdings { get; init; }
}
