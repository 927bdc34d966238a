namespace Subgraphs.Markets.Shares;

/// <param name="Isin">The instrument: the issuer's only class of shares, one vote each.</param>
/// <param name="AsOf">When the figures became known that it follows from; splits after that date are not in it.</param>
/// <param name="Shares">Shares outstanding.</param>
public sealed record ShareCount(string Isin, DateOnly AsOf, decimal Shares);
