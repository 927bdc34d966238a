using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>portfolio's Portfolio as this subgraph knows it: the key, and what the gateway brings along for the fields that require it.</summary>
internal sealed class Portfolio
{
    [ID]
    public required string Id { get; init; }

    [External]
    [CurrencyCode]
    public string? BaseCurrency { get; init; }

    [External]
    public IReadOnlyList<HoldingSummary>? Holdings { get; init; }

    [External]
    public TargetAllocation? TargetAllocation { get; init; }
}
