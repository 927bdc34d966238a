using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <param name="Isin">The instrument.</param>
/// <param name="Quantity">Shares held.</param>
/// <param name="MarketValueBase">In the portfolio's base currency.</param>
/// <param name="IssuerLei">Null where the issuer has no LEI in the data.</param>
/// <param name="VotingFraction">Null where the shares outstanding are not known, or the issuer has several classes of shares.</param>
public sealed record HoldingSummary(
    [property: Isin] string Isin,
    decimal Quantity,
    Money MarketValueBase,
    [property: Lei, GraphQLDescription("Issuer LEI used for issuer-level limits.")] string? IssuerLei,
    [property: GraphQLDescription("Fraction of the issuer's voting shares held, 0..1, where known.")] decimal? VotingFraction);
