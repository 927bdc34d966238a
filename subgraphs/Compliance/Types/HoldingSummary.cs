using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>What portfolio says of one holding.</summary>
internal sealed class HoldingSummary
{
    [External]
    [Isin]
    public required string Isin { get; init; }

    [External]
    [Lei]
    public string? IssuerLei { get; init; }

    [External]
    public required decimal Quantity { get; init; }

    [External]
    public decimal? VotingFraction { get; init; }

    [External]
    public required Money MarketValueBase { get; init; }
}
