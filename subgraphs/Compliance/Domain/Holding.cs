namespace Subgraphs.Compliance.Domain;

/// <summary>What a portfolio holds of one instrument.</summary>
/// <param name="Isin">The instrument.</param>
/// <param name="IssuerLei">The issuer; null where it has no LEI.</param>
/// <param name="Quantity">Units.</param>
/// <param name="VotingFraction">Fraction of the issuer's votes, 0 to 1; null where it is not known.</param>
/// <param name="Value">Market value.</param>
/// <param name="Currency">ISO 4217 code of the value.</param>
public sealed record Holding(string Isin, string? IssuerLei, decimal Quantity, decimal? VotingFraction, decimal Value, string Currency)
{
    /// <summary>The body that limits count by: the issuer, or the instrument itself where the issuer is not known.</summary>
    public string Body => IssuerLei ?? Isin;
}
