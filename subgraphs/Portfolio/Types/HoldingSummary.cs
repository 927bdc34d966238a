using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <param name="Isin">The instrument.</param>
/// <param name="Quantity">Shares held.</param>
/// <param name="MarketValueBase">In the portfolio's base currency.</param>
/// <param name="IssuerLei">Null where the issuer has no LEI in the data.</param>
public sealed record HoldingSummary(
    [property: Isin] string Isin,
    decimal Quantity,
    Money MarketValueBase,
    [property: Lei, GraphQLDescription("Issuer LEI used for issuer-level limits.")] string? IssuerLei)
{
    /// <summary>Always null: shares outstanding are in no source, and a fraction of an unknown number is unknown.</summary>
    [GraphQLDescription("Fraction of the issuer's voting shares held, 0..1, where known.")]
    public decimal? VotingFraction { get; }
}
