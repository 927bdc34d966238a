namespace Subgraphs.Compliance.PreTrade;

/// <param name="Isin">The instrument.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Value">In the base currency.</param>
/// <param name="IssuerLei">Null where the issuer has none.</param>
/// <param name="VotingFraction">0 to 1; null where it is not known.</param>
internal sealed record PreTradeHolding(string Isin, decimal Quantity, decimal Value, string? IssuerLei = null, decimal? VotingFraction = null);
